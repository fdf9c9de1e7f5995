#!/usr/bin/env node
// What `bin` names. It runs under any Node and is not compiled, so that an old one gets a sentence
// instead of a syntax error; everything else is behind the call, in the bundle.
if (parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    'dragoman needs Node 24 or later, and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org, or with your package manager, and start it again.\n',
  );
  process.exitCode = 2;
} else {
  // Node keeps there what it has compiled, and a start with it takes two thirds of the time. Where it cannot be
  // written, or nobody has said where, nothing is lost but that.
  var home = process.env.XDG_CACHE_HOME || (process.env.HOME && process.env.HOME + '/.cache');
  if (home) require('node:module').enableCompileCache(home + '/dragoman/compiled');
  require('./cli.js');
}
