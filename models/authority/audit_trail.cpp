// SPDX-License-Identifier: Apache-2.0
#include "models/authority/audit_trail.h"

#include "models/audit/checkpoint.h"

namespace bailiwick::authority {

Expected<void> AuditTrail::record(audit::Event event)
{
    Ticket ticket;
    std::unique_lock lock(m_mutex);
    m_waiting.emplace_back(std::move(event), &ticket);
    while (!ticket.done) {
        if (m_writing) {
            m_changed.wait(lock);
            continue;
        }
        // This thread writes for all that wait.
        m_writing = true;
        auto batch = std::exchange(m_waiting, {});
        lock.unlock();
        std::vector<audit::Event> events;
        events.reserve(batch.size());
        for (auto &[waiting, itsTicket] : batch)
            events.push_back(std::move(waiting));
        const Expected<void> result = write(std::move(events));
        lock.lock();
        for (auto &[waiting, itsTicket] : batch) {
            itsTicket->result = result;
            itsTicket->done = true;
        }
        m_writing = false;
        m_changed.notify_all();
    }
    return ticket.result;
}

Expected<void> AuditTrail::write(std::vector<audit::Event> events)
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto appended = (*transaction)->appendEvents(events);
    if (!appended)
        return tl::unexpected(appended.error());
    return (*transaction)->commit();
}

Expected<void> AuditTrail::append(store::WriteTransaction &transaction,
                                  std::vector<audit::Event> events)
{
    // The transaction keeps others from appending, so the frontier is the one before our rows.
    auto frontier = m_context.store().audit().frontier();
    if (!frontier)
        return tl::unexpected(frontier.error());
    const auto appended = transaction.appendEvents(events);
    if (!appended)
        return tl::unexpected(appended.error());
    for (const audit::StoredRow &row : *appended)
        frontier->append(row.leafHash);
    const auto note =
        audit::signCheckpoint(frontier->size(), frontier->root(), m_context.auditKey());
    if (!note)
        return tl::unexpected(toError(note.error()));
    return transaction.addCheckpoint({frontier->size(), m_context.now(), *note});
}

Expected<store::StoredCheckpoint> AuditTrail::checkpoint()
{
    // Begun first, so that nothing is appended between reading the frontier and signing it.
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto frontier = m_context.store().audit().frontier();
    if (!frontier)
        return tl::unexpected(frontier.error());
    const auto read = m_context.store().audit().newestCheckpoint();
    if (!read)
        return tl::unexpected(read.error());
    if (const auto &newest = *read; newest && newest->size == frontier->size())
        return *newest;
    const auto note =
        audit::signCheckpoint(frontier->size(), frontier->root(), m_context.auditKey());
    if (!note)
        return tl::unexpected(toError(note.error()));
    store::StoredCheckpoint checkpoint{frontier->size(), m_context.now(), *note};
    if (const auto added = (*transaction)->addCheckpoint(checkpoint); !added)
        return tl::unexpected(added.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    return checkpoint;
}

audit::Event AuditTrail::event(const Caller &caller, std::string action,
                               audit::Outcome outcome) const
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    audit::Event event;
    event.time = m_context.now();
    const fleet::PrincipalRef principal = caller.principal();
    event.actor.kind = std::string(fleet::name(principal.kind));
    event.actor.id = principal.id.toString();
    event.actor.label = snapshot->state().labelOf(principal);
    if (!caller.organization.isNull()) {
        event.actor.organization = caller.organization.toString();
        event.organizations = {event.actor.organization};
    }
    event.action = std::move(action);
    event.outcome = outcome;
    event.revision = snapshot->state().revision;
    event.requestId = caller.origin.requestId;
    return event;
}

audit::Event AuditTrail::systemEvent(std::string action) const
{
    audit::Event event;
    event.time = m_context.now();
    event.actor.kind = "system";
    event.actor.id = "system";
    event.actor.label = "Command line on the server's machine";
    event.action = std::move(action);
    event.revision = m_context.snapshot()->state().revision;
    return event;
}

} // namespace bailiwick::authority
