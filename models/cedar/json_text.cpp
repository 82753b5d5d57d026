// SPDX-License-Identifier: Apache-2.0
// Text to a JSON document: without exceptions, with a bound on its depth, and without keys that
// stand twice, of which JSON readers would silently drop one.
#include "models/cedar/json_reader.h"
#include "models/cedar/printer.h"

namespace bailiwick::cedar {

namespace {

using nlohmann::json;

// Receives the reader's events and builds the document. Its stack is a vector: depth costs heap.
class DocumentBuilder final : public nlohmann::json_sax<json>
{
public:
    explicit DocumentBuilder(std::size_t deepest)
        : m_deepest(deepest)
    {
    }

    bool null() override { return put(nullptr) != nullptr; }
    bool boolean(bool value) override { return put(value) != nullptr; }
    bool number_integer(number_integer_t value) override { return put(value) != nullptr; }
    bool number_unsigned(number_unsigned_t value) override { return put(value) != nullptr; }
    bool number_float(number_float_t value, const string_t &) override
    {
        return put(value) != nullptr;
    }
    bool string(string_t &value) override { return put(std::move(value)) != nullptr; }
    bool binary(binary_t &) override { return false; } // text has none
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        Frame &frame = m_open.back();
        if (frame.container->contains(name)) {
            m_error = JsonError{pointer(), "The key " + cedar::quoted(name) +
                                               " stands twice in this object. Keep one."};
            return false;
        }
        frame.key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t, const std::string &, const json::exception &error) override
    {
        const std::string_view what = error.what();
        const std::size_t bracket = what.find("] "); // behind the library's own code
        m_error =
            JsonError{"", "This is no JSON: " +
                              std::string(bracket == what.npos ? what : what.substr(bracket + 2))};
        return false;
    }

    json document;
    const JsonError &error() const { return m_error; }

private:
    struct Frame
    {
        json *container;
        std::string key; // of the member that comes next, in an object
    };

    json *put(json value)
    {
        if (m_open.empty())
            return &(document = std::move(value));
        const Frame &frame = m_open.back();
        if (frame.container->is_array())
            return &frame.container->emplace_back(std::move(value));
        return &((*frame.container)[frame.key] = std::move(value));
    }

    bool open(json container)
    {
        if (m_open.size() >= m_deepest) {
            m_error = JsonError{"", "The document nests too deeply: at most " +
                                        std::to_string(m_deepest) + " levels are read."};
            return false;
        }
        m_open.push_back({put(std::move(container)), {}});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    // Of the container at hand.
    std::string pointer() const
    {
        std::string out;
        for (std::size_t i = 0; i + 1 < m_open.size(); ++i) {
            const Frame &frame = m_open[i];
            appendPointerStep(out, frame.container->is_array()
                                       ? std::to_string(frame.container->size() - 1)
                                       : frame.key);
        }
        return out;
    }

    std::size_t m_deepest;
    std::vector<Frame> m_open;
    JsonError m_error;
};

} // namespace

tl::expected<json, JsonError> parseJson(std::string_view text, std::size_t deepest)
{
    if (text.size() > Limits::maxTextBytes)
        return tl::make_unexpected(JsonError{"", "The text is too long. Split it."});
    DocumentBuilder builder(deepest);
    if (!json::sax_parse(text, &builder))
        return tl::make_unexpected(builder.error());
    return std::move(builder.document);
}

} // namespace bailiwick::cedar
