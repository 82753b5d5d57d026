// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/wire/import_reader.h"

#include <string>

namespace bailiwick::ctl {

class Console;

struct FleetFile
{
    wire::Import import; // its changes are moved out: counts and records remain
    access::SnapshotPtr snapshot;
};

// Reads an import file ("-": standard input) into memory and compiles it; all errors in it are in
// the error's details. Ids are numbered in order of mention: the same for the same file.
fleet::Expected<FleetFile> loadFleetFile(const std::string &file, Console &console);

} // namespace bailiwick::ctl
