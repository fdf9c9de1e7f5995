#!/usr/bin/env node
// What `bin` names. It runs under any Node and is not compiled, so that an old one gets a sentence
// instead of a syntax error; everything else is behind the call, in the bundle.

// Node keeps there what it has compiled, and starts sooner with it. Where nobody has said where that is, or it cannot
// be written, nothing else is lost. A path that is not absolute does not count (XDG Base Directory Specification).
function keepCompiled() {
  var caches = [process.env.XDG_CACHE_HOME, (process.env.HOME || '.').concat('/.cache')];
  var cache = caches.filter(isPath)[0];
  delete process.env.DRAGOMAN_COMPILED;
  if (!cache) return;
  var place = cache.concat('/dragoman/compiled');
  // For processes of its own: threads do not know it, who start them.
  if (require('node:module').enableCompileCache(place).directory) process.env.DRAGOMAN_COMPILED = place;
}

function isPath(path) {
  return Boolean(path) && require('node:path').isAbsolute(path);
}

if (parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    'dragoman needs Node 24 or later, and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org, or with your package manager, and start it again.\n',
  );
  process.exitCode = 2;
} else {
  keepCompiled();
  require('./cli.js');
}
