// SPDX-License-Identifier: Apache-2.0
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::wire {

namespace {

// Feeds the parser and remembers how far it got: its events do not tell where they stand.
struct CountingIterator
{
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    const char *at = nullptr;
    const char **reached = nullptr;

    reference operator*() const { return *at; }
    CountingIterator &operator++()
    {
        *reached = ++at;
        return *this;
    }
    CountingIterator operator++(int)
    {
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator &other) const { return at == other.at; }
    bool operator!=(const CountingIterator &other) const { return at != other.at; }
};

std::string placeOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto lastBreak = before.rfind('\n');
    const std::size_t column =
        lastBreak == std::string_view::npos ? before.size() : before.size() - lastBreak - 1;
    return "line " + std::to_string(lines + 1) + ", column " +
           std::to_string(std::max<std::size_t>(column, 1));
}

// The library's text is "[json.exception.parse_error.101] parse error at line 1, column 2: syntax
// error while parsing value - invalid literal; last read: 'x'", or without a place "[…] number
// overflow parsing '1e999'": the last part is for people.
std::string reasonFrom(std::string_view what)
{
    const auto after = [&what](std::string_view mark, std::string_view from) {
        const auto begin = what.find(from);
        const auto at = begin == std::string_view::npos ? begin : what.find(mark, begin);
        if (at != std::string_view::npos)
            what.remove_prefix(at + mark.size());
    };
    after("] ", "[");
    after(": ", "column ");
    constexpr std::string_view prefix = "syntax error ";
    if (what.starts_with(prefix))
        what.remove_prefix(prefix.size());
    return std::string(what);
}

// Builds the value while it watches depth and keys.
class Builder
{
public:
    Builder(std::string_view text, const char *const &reached, const ParseLimits &limits)
        : m_text(text)
        , m_reached(reached)
        , m_limits(limits)
    {
    }

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(Json::number_integer_t value) { return add(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return add(value); }
    bool number_float(Json::number_float_t value, const std::string &) { return add(value); }
    bool string(std::string &value) { return add(std::move(value)); }
    bool binary(Json::binary_t &) { return false; } // not in text
    bool start_object(std::size_t)
    {
        constexpr std::size_t usual = 8; // members; fewer moves while they are added
        Json object = Json::object();
        static_cast<Json::object_t::Container &>(object.get_ref<Json::object_t &>()).reserve(usual);
        return open(std::move(object));
    }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string &name)
    {
        const auto &object = m_open.back()->get_ref<const Json::object_t &>();
        if (object.size() >= m_limits.members)
            return fail("too-large",
                        "An object has more than " + std::to_string(m_limits.members) + " members",
                        offset(), "Split it.");
        for (const auto &member : object) {
            if (member.first == name)
                return fail("duplicate-key", "The key \"" + name + "\" stands twice in one object",
                            offset(), "Keep one of them.");
        }
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &exception)
    {
        return fail("invalid-json", "This is not JSON: " + reasonFrom(exception.what()), offset(),
                    "Mend the text at that place.");
    }

    fleet::Expected<Json> result()
    {
        if (m_error)
            return tl::unexpected<fleet::Error>(std::move(*m_error));
        return std::move(m_root);
    }

private:
    std::size_t offset() const { return static_cast<std::size_t>(m_reached - m_text.data()); }
    bool fail(std::string code, std::string message, std::size_t at, std::string action)
    {
        m_error = fleet::Error{
            std::move(code), std::move(message), placeOf(m_text, at), std::move(action), false, {}};
        return false;
    }
    Json &place(Json value)
    {
        if (m_open.empty())
            return m_root = std::move(value);
        if (auto *array = m_open.back()->get_ptr<Json::array_t *>())
            return array->emplace_back(std::move(value));
        auto &object = m_open.back()->get_ref<Json::object_t &>();
        // The vector below the map: key() has already looked for the name.
        auto &members = static_cast<Json::object_t::Container &>(object);
        return members.emplace_back(std::move(m_key), std::move(value)).second;
    }
    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }
    bool open(Json value)
    {
        if (m_open.size() >= m_limits.depth)
            return fail("too-deep",
                        "Arrays and objects nest deeper than " + std::to_string(m_limits.depth) +
                            " levels",
                        offset(), "Use a flatter structure.");
        m_open.push_back(&place(std::move(value)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::string_view m_text;
    const char *const &m_reached;
    const ParseLimits &m_limits;
    Json m_root;
    std::vector<Json *> m_open; // from the outside in; siblings come only after these close
    std::string m_key;
    std::optional<fleet::Error> m_error;
};

void appendStep(std::string &pointer, std::string_view step)
{
    pointer.push_back('/');
    for (const char c : step) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer.push_back(c);
    }
}

} // namespace

fleet::Expected<Json> parseJson(std::string_view text, const ParseLimits &limits)
{
    if (text.size() > limits.bytes)
        return fleet::failure("too-large",
                              "The text has " + std::to_string(text.size()) +
                                  " bytes; the most is " + std::to_string(limits.bytes),
                              {}, "Send it in smaller parts.");
    // Good text is the rule, and read without counting; what is wrong is read again for its place.
    const char *begin = text.data();
    Builder quick(text, begin, limits);
    if (Json::sax_parse(begin, begin + text.size(), &quick))
        return quick.result();
    const char *reached = text.data();
    Builder builder(text, reached, limits);
    const CountingIterator first{text.data(), &reached};
    const CountingIterator last{text.data() + text.size(), &reached};
    Json::sax_parse(first, last, &builder);
    return builder.result();
}

std::string toText(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string pointerTo(std::string_view parent, std::string_view key)
{
    std::string pointer(parent);
    appendStep(pointer, key);
    return pointer;
}

std::string pointerTo(std::string_view parent, std::size_t index)
{
    return pointerTo(parent, std::string_view(std::to_string(index)));
}

std::string_view describeType(const Json &json)
{
    switch (json.type()) {
    case Json::value_t::null:
        return "null";
    case Json::value_t::boolean:
        return "true or false";
    case Json::value_t::string:
        return "text";
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
        return "a whole number";
    case Json::value_t::number_float:
        return "a number with a fraction";
    case Json::value_t::array:
        return "a list";
    case Json::value_t::object:
        return "an object";
    case Json::value_t::binary:
    case Json::value_t::discarded:
        break;
    }
    return "something else";
}

} // namespace bailiwick::wire
