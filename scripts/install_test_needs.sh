#!/usr/bin/env bash
# Installs the Debian packages that tests need (a browser, a database server, a Java runtime), where root can; says plainly what is skipped where it cannot.
set -u
wanted=()
command -v chromium >/dev/null || wanted+=(chromium)
command -v java >/dev/null || wanted+=(default-jre-headless)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || wanted+=(postgresql)
[ ${#wanted[@]} -eq 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing Debian packages: ${wanted[*]}"
  if ! (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}") >/tmp/ridgepole-apt.log 2>&1; then
    echo "could not install ${wanted[*]} (see /tmp/ridgepole-apt.log): tests that need them will be skipped"
  fi
else
  echo "not root, or no apt-get: tests that need ${wanted[*]} will be skipped"
fi
exit 0
