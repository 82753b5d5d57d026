// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace bailiwick::tests {

// A change that a client tried to commit, under a tag that the server stores with it: as the
// commit's reason, or inside an attribute.
struct Attempt
{
    // Acknowledged: must be there, as this revision. Refused: must not. Unknown (no answer came, or
    // one that says to try again): either.
    enum class Outcome { Unknown, Acknowledged, Refused };

    fleet::ChangeSet changes; // empty: `attributes` are set on `device`
    fleet::Id device;
    fleet::Attributes attributes;
    Outcome outcome = Outcome::Unknown;
    std::int64_t revision = 0;

    fleet::ChangeSet changesOn(const fleet::State &state) const;
};

// What all clients tried since the beginning. Safe from any thread.
class Ledger
{
public:
    // Answers the attempt's tag: to be written down before the request is sent.
    std::string open(Attempt attempt);
    void close(const std::string &tag, int status, std::int64_t revision);
    std::string nextTag(); // of the attempt that is opened next with it
    void open(const std::string &tag, Attempt attempt);

    std::optional<Attempt> find(const std::string &tag) const;
    std::uint64_t acknowledged() const;
    // Those that were acknowledged as revisions after this one.
    std::map<std::int64_t, std::string> acknowledgedAfter(std::int64_t revision) const;
    // Forgets what happened up to this revision, but for the count.
    void forget(std::int64_t revision);

    // The tag inside a text; empty: none.
    static std::string tagIn(std::string_view text);

private:
    mutable std::mutex m_mutex;
    std::map<std::string, Attempt> m_attempts;
    std::map<std::int64_t, std::string> m_byRevision; // acknowledged ones
    std::uint64_t m_opened = 0;
    std::uint64_t m_acknowledged = 0;
};

} // namespace bailiwick::tests
