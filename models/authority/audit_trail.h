// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"

#include <condition_variable>
#include <vector>

namespace bailiwick::authority {

// Writes the log. Nothing is dropped: record() answers when the event is on disk; callers that come
// together share one transaction. Thread-safe.
class AuditTrail
{
public:
    explicit AuditTrail(Context &context)
        : m_context(context)
    {
    }

    Expected<void> record(audit::Event event);
    // Within a transaction that changes something: the events, and a checkpoint over them.
    Expected<void> append(store::WriteTransaction &transaction, std::vector<audit::Event> events);
    // The newest checkpoint, after signing one when the log grew since.
    Expected<store::StoredCheckpoint> checkpoint();

    // An event with the caller as actor, the moment and the current revision filled in.
    audit::Event event(const Caller &caller, std::string action, audit::Outcome outcome) const;
    // The same with "system" as actor: the command line on the store's own machine.
    audit::Event systemEvent(std::string action) const;

private:
    Expected<void> write(std::vector<audit::Event> events);

    struct Ticket
    {
        bool done = false;
        Expected<void> result;
    };
    Context &m_context;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_writing = false;
    std::vector<std::pair<audit::Event, Ticket *>> m_waiting;
};

} // namespace bailiwick::authority
