// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/fleet/error.h"
#include "models/wire/snapshot_lines.h"

#include <QByteArray>

namespace bailiwick::remote {

// The body of `GET /v1/snapshot`, read and compiled.
struct ParsedSnapshot
{
    fleet::Expected<access::SnapshotPtr> snapshot;
    wire::SnapshotHeader header;
};

// Slow for large fleets: for worker threads. What does not differ from `previous` (may be null) is
// shared with it. Errors: those of wire::readSnapshot.
ParsedSnapshot parseSnapshot(const QByteArray &body, const access::SnapshotPtr &previous);

} // namespace bailiwick::remote
