#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# conformance.sh PROGRAM DEFAULT_FOLDER
# Runs cedar_conformance on all cases of the folder in $CEDAR_CASES or DEFAULT_FOLDER, those in its
# corpus-tests.tar.gz among them. Ends with 77 (skipped) where there is no such folder.
set -euo pipefail

program=$1
cases=${CEDAR_CASES:-$2}
if [ ! -d "$cases/tests" ] && [ ! -e "$cases/corpus-tests.tar.gz" ] && [ ! -d "$cases/corpus-tests" ]; then
    echo "skipped: no cases at $cases"
    exit 77
fi
cases=$(cd "$cases" && pwd)
all=$(mktemp -d)
trap 'rm -rf "$all"' EXIT
for part in tests sample-data corpus-tests; do
    if [ -d "$cases/$part" ]; then ln -s "$cases/$part" "$all/$part"; fi
done
if [ ! -d "$all/corpus-tests" ] && [ -e "$cases/corpus-tests.tar.gz" ]; then
    tar -xzf "$cases/corpus-tests.tar.gz" -C "$all"
fi
"$program" "$all"
