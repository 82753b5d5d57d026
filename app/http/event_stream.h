// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace bailiwick::http {

/// One server-sent event (WHATWG HTML, "Server-sent events").
struct Event
{
    std::string id;   ///< empty: the client's last event id stays as it is
    std::string name; ///< the `event` field; empty means "message"
    std::string data; ///< any text; lines are split as the format wants
    bool operator==(const Event &) const = default;
};

/// The application's handle on one client's event stream.
///
/// A handler makes one with create(), keeps the pointer where its publisher finds it, and
/// returns Response::stream(pointer). Events sent before the connection is attached are queued.
/// The queue is bounded: a client too slow for it loses what is queued and gets one event named
/// "resync" (no id, data `{}`) in its place: it must fetch the state anew.
///
/// Thread contract: send(), close(), isOpen() and onClosed() may be called from any thread.
/// The callback of onClosed runs once, on an unspecified thread, without a lock held.
class EventStream
{
public:
    struct Options
    {
        std::size_t maximalEvents = 256; ///< queued, not yet handed to the network
        std::size_t maximalBytes = std::size_t{256} * 1024; ///< the same, as text
        std::chrono::milliseconds reconnect{2'000}; ///< sent as `retry:` first; 0 sends none
    };
    enum class End {
        ByServer,   ///< close() was called, or the server stopped
        ClientGone, ///< the client closed the connection, or could not be written to in time
    };

    static std::shared_ptr<EventStream> create(Options options);
    static std::shared_ptr<EventStream> create() { return create(Options{}); }
    explicit EventStream(Options options); ///< use create()
    EventStream(const EventStream &) = delete;
    EventStream &operator=(const EventStream &) = delete;

    /// Queues an event. False when the stream has ended: forget the handle.
    bool send(const Event &event);
    bool send(std::string id, std::string name, std::string data);
    /// Delivers what is queued, then ends the stream.
    void close();
    /// Drops what is queued (its reader may not be allowed to see it any more), delivers this
    /// event instead, then ends the stream.
    void close(const Event &last);
    bool isOpen() const;
    /// Called once when the stream ends, at once if it has ended already.
    void onClosed(std::function<void(End)> callback);
    /// How many times the queue ran over.
    std::uint64_t resyncs() const;

    // --- the connection's side ---------------------------------------------------------------
    struct Batch
    {
        std::string text;  ///< formatted events, possibly none
        bool last = false; ///< nothing comes after this
    };
    /// `wake` is called, from any thread, when there is something new to take.
    void attach(std::function<void()> wake);
    /// Takes up to about `maximalBytes` of formatted text (at least one event if there is one).
    Batch take(std::size_t maximalBytes);
    /// The connection is through with this stream; safe to call more than once.
    void detach(End end);

private:
    void enqueue(std::string text);

    const Options m_options;
    mutable std::mutex m_mutex;
    std::deque<std::string> m_queue;
    std::size_t m_queuedBytes = 0;
    std::uint64_t m_resyncs = 0;
    bool m_closing = false;
    bool m_ended = false;
    End m_end = End::ByServer;
    std::function<void()> m_wake;
    std::function<void(End)> m_onClosed;
};

} // namespace bailiwick::http
