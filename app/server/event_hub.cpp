// SPDX-License-Identifier: Apache-2.0
#include "app/server/event_hub.h"

#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

EventHub::EventHub(authority::Authority &authority)
    : m_authority(authority)
    , m_subscription(authority.context().announcer().subscribe([this](std::int64_t) {
        const std::lock_guard lock(m_mutex);
        m_moved = true;
        m_changed.notify_all();
    }))
    , m_thread([this] { run(); })
{
}

EventHub::~EventHub()
{
    m_subscription.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

std::shared_ptr<http::EventStream>
EventHub::open(std::string token, const authority::Caller &caller, std::int64_t heard)
{
    auto stream = http::EventStream::create();
    const std::lock_guard lock(m_mutex);
    m_arrived.push_back({stream, std::move(token), caller.origin, caller.accessUntil,
                         caller.accessEnded, heard, m_authority.context().keysVersion()});
    m_moved = true;
    m_changed.notify_all();
    return stream;
}

void EventHub::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait_for(lock, Tick, [this] { return m_moved || m_stopping; });
        m_moved = false;
        m_readers.splice(m_readers.end(), m_arrived);
        lock.unlock();
        m_readers.remove_if([this](Reader &reader) { return !tell(reader); });
        lock.lock();
    }
}

bool EventHub::tell(Reader &reader)
{
    if (!reader.stream->isOpen())
        return false;
    // Read first: what changes meanwhile is told at the next look.
    const std::uint64_t keys = m_authority.context().keysVersion();
    const auto caller = m_authority.signIn().authenticate(reader.token, reader.origin,
                                                          authority::KeyCheck::Purpose::Look);
    if (!caller && caller.error().code == "session-ended" &&
        m_authority.context().now() >= reader.accessUntil) {
        // Only the token's time is over: the client comes back with a new one.
        reader.stream->close();
        return false;
    }
    if (!caller && caller.error().code != "session-ended" && caller.error().code != "key-refused")
        return true; // the store is busy: try again at the next look, tell nothing until then
    if (!caller) {
        end(reader, caller.error());
        return false;
    }
    const auto access = authority::requireAccess(*caller);
    if (!access && !reader.accessEnded) {
        end(reader, access.error());
        return false;
    }
    reader.accessEnded = caller->accessEnded;
    if (keys != reader.keysHeard) {
        reader.keysHeard = keys;
        if (!tellOfKeys(reader, *caller))
            return false;
    }
    const std::int64_t revision = m_authority.context().snapshot()->state().revision;
    if (reader.accessEnded || revision == reader.heard)
        return true;
    reader.heard = revision;
    return reader.stream->send(std::to_string(revision), "revision",
                               wire::toText({{"revision", revision}}));
}

// Only whoever may have the keys hears that they changed.
bool EventHub::tellOfKeys(Reader &reader, const authority::Caller &caller)
{
    return !m_authority.keys().mayReplicate(caller) ||
           reader.stream->send(std::to_string(reader.heard), "credentials",
                               wire::toText(wire::Json::object()));
}

void EventHub::end(Reader &reader, const fleet::Error &why)
{
    reader.stream->close(
        {{}, "revoked", wire::toText({{"code", why.code}, {"message", why.message}})});
}

} // namespace bailiwick::server
