// SPDX-License-Identifier: Apache-2.0
// Text to a JSON document without exceptions, with a bound on its depth.
#include "models/cedar/json_reader.h"

#include <optional>
#include <set>
#include <vector>

namespace bailiwick::cedar {

namespace {

// Deepest nesting of brackets outside strings. The JSON library's reader keeps its own stack, but
// destroying a deep document recurses.
std::size_t bracketDepth(std::string_view text)
{
    std::size_t depth = 0;
    std::size_t deepest = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return deepest;
}

// Follows the reader through a document and notes the first key that comes twice.
class KeyWatch
{
public:
    using Event = nlohmann::json::parse_event_t;

    bool operator()(Event event, const nlohmann::json &parsed)
    {
        switch (event) {
        case Event::object_start:
        case Event::array_start:
            m_open.emplace_back();
            break;
        case Event::object_end:
        case Event::array_end:
            m_open.pop_back();
            countElement();
            break;
        case Event::value:
            countElement();
            break;
        case Event::key:
            Frame &frame = m_open.back();
            frame.key = parsed.get<std::string>();
            if (!frame.keys.insert(frame.key).second && !m_twice)
                m_twice = pointer();
            break;
        }
        return true;
    }
    const std::optional<std::string> &twice() const { return m_twice; }

private:
    struct Frame
    {
        std::set<std::string> keys;
        std::string key; // the last one; of an array none
        std::size_t elements = 0;
    };

    void countElement()
    {
        if (!m_open.empty())
            ++m_open.back().elements;
    }
    std::string pointer() const
    {
        nlohmann::json::json_pointer out;
        for (const Frame &frame : m_open) {
            if (frame.keys.empty())
                out /= frame.elements;
            else
                out /= frame.key;
        }
        return out.to_string();
    }

    std::vector<Frame> m_open;
    std::optional<std::string> m_twice;
};

tl::expected<nlohmann::json, JsonError> parseWith(std::string_view text,
                                                  const nlohmann::json::parser_callback_t &watch)
{
    constexpr std::size_t deepest = 2 * Limits::maxJsonDepth; // values within their document
    if (text.size() > Limits::maxTextBytes)
        return tl::make_unexpected(JsonError{"", "The text is too long. Split it."});
    if (bracketDepth(text) > deepest)
        return tl::make_unexpected(JsonError{"", "The document nests too deeply."});
    try {
        return nlohmann::json::parse(text, watch);
    } catch (const nlohmann::json::exception &error) {
        return tl::make_unexpected(JsonError{"", std::string("This is no JSON: ") + error.what()});
    }
}

} // namespace

tl::expected<nlohmann::json, JsonError> parseJson(std::string_view text)
{
    return parseWith(text, nullptr);
}

tl::expected<nlohmann::json, JsonError> parseDistinctJson(std::string_view text)
{
    KeyWatch watch;
    auto document = parseWith(text, [&](int, KeyWatch::Event event, nlohmann::json &parsed) {
        return watch(event, parsed);
    });
    if (document && watch.twice())
        return tl::make_unexpected(JsonError{*watch.twice(), "This key stands twice."});
    return document;
}

} // namespace bailiwick::cedar
