// SPDX-License-Identifier: Apache-2.0
#include "app/http/message_parser.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>

namespace bailiwick::http {

namespace beast = boost::beast;
using Failure = MessageParser::Failure;
using State = MessageParser::State;

class MessageParser::Impl
{
public:
    virtual ~Impl() = default;
    virtual Step feed(std::string_view unread) = 0;
    virtual State feedEnd() = 0;
    virtual void setBodyLimit(std::uint64_t bytes) = 0;
    virtual std::optional<std::uint64_t> contentLength() const = 0;
    virtual bool isChunked() const = 0;
    virtual bool keepsAlive() const = 0;

    Failure m_failure = Failure::None;
    MessageHead m_head;
    std::string m_body;
};

namespace {

Failure failureOf(const boost::system::error_code &code)
{
    using beast::http::error;
    if (code == error::header_limit)
        return Failure::HeadTooLarge;
    if (code == error::body_limit)
        return Failure::BodyTooLarge;
    if (code == error::bad_version)
        return Failure::BadVersion;
    return Failure::Malformed;
}

/// Beast's parser, writing into a MessageHead.
template<bool isRequest>
class Collector final : public MessageParser::Impl, private beast::http::basic_parser<isRequest>
{
    using Base = beast::http::basic_parser<isRequest>;
    using Code = beast::error_code;
    using Text = beast::string_view;

public:
    Collector(MessageParser::Bounds bounds, bool skipBody)
        : m_bounds(bounds)
    {
        Base::header_limit(static_cast<std::uint32_t>(bounds.headBytes));
        Base::body_limit(boost::none);
        Base::skip(skipBody);
    }

    MessageParser::Step feed(std::string_view unread) override
    {
        std::size_t consumed = 0;
        // RFC 9112 section 2.2: empty lines before a request line are ignored; we allow two.
        while (!Base::got_some() && unread.starts_with("\r\n") && m_emptyLines < 2) {
            ++m_emptyLines;
            unread.remove_prefix(2);
            consumed += 2;
        }
        if (m_failure != Failure::None || Base::is_done())
            return {m_failure != Failure::None ? State::Failed : State::Complete, consumed};
        // A lone CR may yet become an empty line.
        if (unread.empty() || (!Base::got_some() && unread == "\r"))
            return {State::NeedMore, consumed};

        const bool hadHead = Base::is_header_done();
        Base::eager(hadHead);
        Code code;
        const auto used = Base::put({unread.data(), unread.size()}, code);
        consumed += used;
        if (code && code != beast::http::error::need_more) {
            if (m_failure == Failure::None)
                m_failure = failureOf(code);
            return {State::Failed, consumed};
        }
        // What Beast waits for is a line of a chunk or trailers: as bounded as the head.
        if (hadHead && !Base::is_done() && unread.size() - used > m_bounds.headBytes) {
            m_failure = Failure::HeadTooLarge;
            return {State::Failed, consumed};
        }
        if (!hadHead && Base::is_header_done())
            return {State::HeadDone, consumed};
        return {Base::is_done() ? State::Complete : State::NeedMore, consumed};
    }

    State feedEnd() override
    {
        Code code;
        if (Base::got_some() && !Base::is_done())
            Base::put_eof(code);
        if (!Base::is_done() || code) {
            m_failure = Failure::Malformed;
            return State::Failed;
        }
        return State::Complete;
    }

    void setBodyLimit(std::uint64_t bytes) override { Base::body_limit(bytes); }
    bool isChunked() const override { return Base::chunked(); }
    bool keepsAlive() const override { return Base::is_header_done() && Base::keep_alive(); }
    std::optional<std::uint64_t> contentLength() const override
    {
        const auto length = Base::content_length();
        return length ? std::optional<std::uint64_t>(*length) : std::nullopt;
    }

private:
    void on_request_impl(beast::http::verb, Text method, Text target, int version, Code &) override
    {
        m_head.method.assign(method.data(), method.size());
        m_head.target.assign(target.data(), target.size());
        m_head.version = version;
    }
    void on_response_impl(int status, Text, int version, Code &) override
    {
        m_head.status = status;
        m_head.version = version;
    }
    void on_field_impl(beast::http::field, Text name, Text value, Code &code) override
    {
        // Trailers pass here too: a field that came after the checks must not count.
        if (m_headDone)
            return;
        if (m_head.headers.fields().size() == m_bounds.fields) {
            m_failure = Failure::TooManyFields;
            code = beast::http::error::header_limit;
            return;
        }
        m_head.headers.add({name.data(), name.size()}, std::string(value.data(), value.size()));
    }
    void on_header_impl(Code &) override { m_headDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, Code &) override {}
    std::size_t on_body_impl(Text text, Code &) override
    {
        m_body.append(text.data(), text.size());
        return text.size();
    }
    void on_chunk_header_impl(std::uint64_t, Text, Code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, Text text, Code &code) override
    {
        return on_body_impl(text, code);
    }
    void on_finish_impl(Code &) override {}

    const MessageParser::Bounds m_bounds;
    int m_emptyLines = 0;
    bool m_headDone = false;
};

} // namespace

MessageParser::MessageParser(Kind kind, Bounds bounds)
{
    if (kind == Kind::Request)
        m_impl = std::make_unique<Collector<true>>(bounds, false);
    else
        m_impl = std::make_unique<Collector<false>>(bounds, kind == Kind::ResponseToHead);
}

MessageParser::~MessageParser() = default;
MessageParser::MessageParser(MessageParser &&) noexcept = default;
MessageParser &MessageParser::operator=(MessageParser &&) noexcept = default;

MessageParser::Step MessageParser::feed(std::string_view unread)
{
    return m_impl->feed(unread);
}

MessageParser::State MessageParser::feedEnd()
{
    return m_impl->feedEnd();
}

void MessageParser::setBodyLimit(std::uint64_t bytes)
{
    m_impl->setBodyLimit(bytes);
}

MessageParser::Failure MessageParser::failure() const
{
    return m_impl->m_failure;
}

const MessageHead &MessageParser::head() const
{
    return m_impl->m_head;
}

std::optional<std::uint64_t> MessageParser::contentLength() const
{
    return m_impl->contentLength();
}

bool MessageParser::isChunked() const
{
    return m_impl->isChunked();
}

bool MessageParser::keepsAlive() const
{
    return m_impl->keepsAlive();
}

std::string MessageParser::takeBody()
{
    return std::exchange(m_impl->m_body, {});
}

} // namespace bailiwick::http
