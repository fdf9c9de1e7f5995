/** The code of an exported function that is in a module which is only loaded when it is called. */
export const lateFunction = (name: string, module: string): string =>
  `export const ${name} = (...given) => require('${module}').${name}(...given);`;
