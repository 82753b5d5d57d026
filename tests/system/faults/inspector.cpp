// SPDX-License-Identifier: Apache-2.0
#include "tests/system/faults/inspector.h"

#include "models/audit/leaf.h"

namespace bailiwick::tests {

namespace {

template<typename T>
T checked(store::Expected<T> result, const char *what)
{
    if (!result)
        throw std::string(std::string(what) + ": " + result.error().toString());
    return std::move(*result);
}

std::string tagOf(const store::Revision &revision)
{
    const std::string tag = Ledger::tagIn(revision.reason);
    return tag.empty() ? Ledger::tagIn(revision.changes) : tag;
}

} // namespace

Inspector::Inspector(std::string location, audit::VerifierKey key, Ledger &ledger)
    : m_location(std::move(location))
    , m_key(std::move(key))
    , m_ledger(ledger)
{
}

void Inspector::saw(const std::string &checkpoint)
{
    if (const auto opened = audit::openCheckpoint(checkpoint, m_key))
        m_seen.emplace(opened->size, opened->root);
}

std::string Inspector::look()
{
    try {
        store::OpenOptions options;
        options.create = false;
        options.migrate = false;
        const auto store = checked(store::Store::open(m_location, options), "the store");
        m_new.clear();
        if (m_begun)
            lookAtRevisions(*store);
        else
            m_state = checked(store->loadState(), "the first state");
        lookAtAcknowledged();
        lookAtState(*store);
        lookAtLog(*store);
        lookAtCheckpoint(*store);
        m_begun = true;
        m_ledger.forget(m_state.revision);
    } catch (const std::string &finding) {
        return finding;
    }
    return {};
}

void Inspector::lookAtRevisions(store::Store &store)
{
    while (true) {
        const auto revisions =
            checked(store.revisionsAfter(m_state.revision, 100), "the list of revisions");
        if (revisions.empty())
            return;
        for (const store::Revision &revision : revisions) {
            const std::string name = "revision " + std::to_string(revision.number);
            if (revision.number != m_state.revision + 1)
                throw name + " does not follow " + std::to_string(m_state.revision);
            const std::string tag = tagOf(revision);
            const auto attempt = m_ledger.find(tag);
            if (!attempt)
                throw name + " is nobody's (\"" + revision.reason + "\")";
            if (!m_tags.insert(tag).second)
                throw name + " was made a second time (" + tag + ")";
            if (attempt->outcome == Attempt::Outcome::Refused)
                throw name + " was refused, and is there (" + tag + ")";
            if (attempt->outcome == Attempt::Outcome::Acknowledged &&
                attempt->revision != revision.number)
                throw name + " was acknowledged as " + std::to_string(attempt->revision);
            if (attempt->outcome == Attempt::Outcome::Unknown)
                ++m_unanswered;
            m_state = m_state.applied(attempt->changesOn(m_state));
            m_state.revision = revision.number;
            m_new.emplace(revision.number, tag);
            if (!(checked(store.loadState(revision.number), name.c_str()) == m_state))
                throw "half: the state at " + name + " is not what its changes make (" + tag + ")";
            ++m_checkedStates;
        }
    }
}

void Inspector::lookAtAcknowledged()
{
    for (const auto &[revision, tag] : m_ledger.acknowledgedAfter(m_begun ? 0 : m_state.revision)) {
        const auto found = m_new.find(revision);
        if (found == m_new.end())
            throw "lost: revision " + std::to_string(revision) + " was acknowledged (" + tag + ")";
        if (found->second != tag)
            throw "lost: revision " + std::to_string(revision) + " was acknowledged to " + tag +
                " and is " + found->second;
    }
}

void Inspector::lookAtState(store::Store &store)
{
    if (!(checked(store.loadState(), "the state") == m_state))
        throw std::string("half: the newest state is not what the change sets make");
}

void Inspector::lookAtLog(store::Store &store)
{
    std::string wrong;
    std::map<std::int64_t, std::string> logged;
    const auto row = [&](const audit::StoredRow &stored) {
        const audit::Event &event = stored.event;
        const std::uint64_t sequence = m_log.size();
        const audit::Hash leaf = audit::leafHash(event);
        if (event.sequence != sequence)
            wrong = "row " + std::to_string(sequence) + " of the log is missing";
        else if (leaf != stored.leafHash)
            wrong = "row " + std::to_string(sequence) + " of the log is not what was hashed";
        m_log.append(leaf);
        const auto seen = m_seen.find(m_log.size());
        if (seen != m_seen.end() && seen->second != m_log.root())
            wrong = "the log does not extend its checkpoint of " + std::to_string(m_log.size());
        std::string tag = Ledger::tagIn(event.reason.text);
        if (tag.empty())
            tag = Ledger::tagIn(event.detail.text);
        if (m_begun && !tag.empty() && event.outcome == audit::Outcome::Allowed) {
            const auto made = m_new.find(event.revision);
            if (made == m_new.end() || made->second != tag)
                wrong = "half: the log tells of " + tag + " at revision " +
                        std::to_string(event.revision) + ", which is not there";
            logged.emplace(event.revision, tag);
        }
        return wrong.empty();
    };
    const auto newest = checked(store.audit().newestCheckpoint(), "the newest checkpoint");
    if (newest)
        saw(newest->note);
    const std::uint64_t before = m_log.size();
    if (const auto read = store.audit().forEach({}, store::AuditVisibility::everything(),
                                                {before, ~std::uint64_t{0} >> 1}, row);
        !read)
        throw "the log: " + read.error().toString();
    if (!wrong.empty())
        throw wrong;
    for (const auto &[revision, tag] : m_new) {
        if (!logged.contains(revision))
            throw "half: revision " + std::to_string(revision) + " has no event in the log";
    }
}

void Inspector::lookAtCheckpoint(store::Store &store)
{
    const audit::Frontier stored = checked(store.audit().frontier(), "the log's head");
    if (stored != m_log)
        throw std::string("the log's head is not that of its rows");
    const auto newest = checked(store.audit().newestCheckpoint(), "the newest checkpoint");
    if (newest && !audit::openCheckpoint(newest->note, m_key))
        throw std::string("the newest checkpoint is not signed by the log's key");
    for (const auto &[size, root] : m_seen) {
        if (size > m_log.size())
            throw "the log is shorter than its checkpoint of " + std::to_string(size);
    }
    m_seen.clear(); // the frontier itself is compared from here on
}

} // namespace bailiwick::tests
