// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/checkpoint.h"
#include "models/store/store.h"
#include "tests/system/faults/ledger.h"

#include <set>

namespace bailiwick::tests {

// Holds a store, read past the server, against what the clients know: every revision is somebody's
// change set, whole; none that was acknowledged is missing; each has its event in the log and the
// state that the change sets make, as history gives it; the log extends what was seen of it before.
// Remembers what it found good: a look costs what happened since the last one.
class Inspector
{
public:
    Inspector(std::string location, audit::VerifierKey key, Ledger &ledger);

    // A checkpoint that the server gave out: the log must extend it ever after.
    void saw(const std::string &checkpoint);
    // Looks at everything since the last look. Nobody writes meanwhile. Empty: all holds.
    std::string look();

    const fleet::State &state() const { return m_state; }
    std::int64_t revision() const { return m_state.revision; }
    std::uint64_t auditSize() const { return m_log.size(); }
    std::uint64_t checkedStates() const { return m_checkedStates; }
    // Commits that no client got an answer for, and that are there.
    std::uint64_t unanswered() const { return m_unanswered; }

private:
    void lookAtRevisions(store::Store &store);
    void lookAtAcknowledged();
    void lookAtState(store::Store &store);
    void lookAtLog(store::Store &store);
    void lookAtCheckpoint(store::Store &store);

    const std::string m_location;
    const audit::VerifierKey m_key;
    Ledger &m_ledger;
    bool m_begun = false;
    fleet::State m_state;
    std::map<std::int64_t, std::string> m_new; // revisions since the last look, with their tags
    std::set<std::string> m_tags;              // of all revisions
    audit::Frontier m_log;
    std::map<std::uint64_t, audit::Hash> m_seen; // roots that the log must have at a size
    std::uint64_t m_unanswered = 0;
    std::uint64_t m_checkedStates = 0;
};

} // namespace bailiwick::tests
