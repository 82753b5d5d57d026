// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/state.h"

#include <functional>
#include <memory>
#include <string_view>

// The access state as JSON Lines: what a desktop's replica is filled from. A header
//   {"format":"bailiwick-snapshot","version":1,"revision":N,"viewer":{principal},"seesAll":bool,
//    "entities":count}
// then one entity a line in order of EntityKind. `entities` lets a reader notice a cut-off body.
namespace bailiwick::wire {

struct SnapshotHeader
{
    std::int64_t revision = 0;
    fleet::PrincipalRef viewer;
    bool seesAll = false;
    std::size_t entities = 0;

    bool operator==(const SnapshotHeader &) const = default;
};

struct SnapshotContent
{
    SnapshotHeader header;
    fleet::State state; // revision set
};

// Gives the text in pieces of whole lines, about 64 KiB each; stops when `sink` answers false
// (and answers false itself). The header's revision and entities are taken from the state.
bool writeSnapshot(const fleet::State &state, const fleet::PrincipalRef &viewer, bool seesAll,
                   const std::function<bool(std::string_view piece)> &sink);

// Takes the text in pieces as they arrive, cut anywhere; memory: the state and one line.
// A value that is moved, not copied; one thread at a time.
class SnapshotReader
{
public:
    SnapshotReader();
    ~SnapshotReader();
    SnapshotReader(SnapshotReader &&) noexcept;
    SnapshotReader &operator=(SnapshotReader &&) noexcept;

    // After an error nothing more is accepted. Errors: "not-a-snapshot", "newer-version", and
    // those of parseJson and entityFromJson; where = "line 12".
    fleet::Expected<void> add(std::string_view piece);
    // Set once the header line was read.
    const SnapshotHeader *header() const;
    std::size_t entitiesRead() const; // for progress, of header()->entities
    // Error "incomplete-snapshot" when fewer entities came than the header says.
    fleet::Expected<SnapshotContent> finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

fleet::Expected<SnapshotContent> readSnapshot(std::string_view text);

} // namespace bailiwick::wire
