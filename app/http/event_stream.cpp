// SPDX-License-Identifier: Apache-2.0
#include "app/http/event_stream.h"

#include "app/http/event_format.h"

#include <utility>

namespace bailiwick::http {

std::shared_ptr<EventStream> EventStream::create(Options options)
{
    return std::make_shared<EventStream>(options);
}

EventStream::EventStream(Options options)
    : m_options(options)
{
    if (options.reconnect.count() > 0)
        enqueue(formatRetry(options.reconnect));
}

void EventStream::enqueue(std::string text)
{
    m_queuedBytes += text.size();
    m_queue.push_back(std::move(text));
}

bool EventStream::send(std::string id, std::string name, std::string data)
{
    return send(Event{std::move(id), std::move(name), std::move(data)});
}

bool EventStream::send(const Event &event)
{
    auto text = formatEvent(event);
    std::function<void()> waker;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || m_ended)
            return false;
        if (m_queue.empty())
            waker = m_wake;
        if (m_queue.size() >= m_options.maximalEvents ||
            m_queuedBytes + text.size() > m_options.maximalBytes) {
            m_queue.clear();
            m_queuedBytes = 0;
            ++m_resyncs;
            // Without an id: a client that reconnects before it fetched anew asks for all again.
            enqueue(formatEvent({{}, "resync", "{}"}));
        } else {
            enqueue(std::move(text));
        }
    }
    if (waker)
        waker();
    return true;
}

void EventStream::close()
{
    std::function<void()> waker;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing || m_ended)
            return;
        m_closing = true;
        waker = m_wake;
    }
    if (waker)
        waker();
}

void EventStream::close(const Event &last)
{
    auto text = formatEvent(last);
    std::function<void()> waker;
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended)
            return;
        m_closing = true;
        m_queue.clear();
        m_queuedBytes = 0;
        enqueue(std::move(text));
        waker = m_wake;
    }
    if (waker)
        waker();
}

bool EventStream::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return !m_closing && !m_ended;
}

std::uint64_t EventStream::resyncs() const
{
    const std::lock_guard lock(m_mutex);
    return m_resyncs;
}

void EventStream::onClosed(std::function<void(End)> callback)
{
    End end{};
    {
        const std::lock_guard lock(m_mutex);
        if (!m_ended) {
            m_onClosed = std::move(callback);
            return;
        }
        end = m_end;
    }
    if (callback)
        callback(end);
}

void EventStream::attach(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

EventStream::Batch EventStream::take(std::size_t maximalBytes)
{
    const std::lock_guard lock(m_mutex);
    Batch batch;
    while (!m_queue.empty() &&
           (batch.text.empty() || batch.text.size() + m_queue.front().size() <= maximalBytes)) {
        m_queuedBytes -= m_queue.front().size();
        batch.text += m_queue.front();
        m_queue.pop_front();
    }
    batch.last = m_ended || (m_closing && m_queue.empty());
    return batch;
}

void EventStream::detach(End end)
{
    std::function<void(End)> callback;
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended)
            return;
        m_ended = true;
        m_end = end;
        m_queue.clear();
        m_queuedBytes = 0;
        m_wake = nullptr;
        callback = std::exchange(m_onClosed, nullptr);
    }
    if (callback)
        callback(end);
}

} // namespace bailiwick::http
