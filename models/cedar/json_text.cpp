// SPDX-License-Identifier: Apache-2.0
// Text to a JSON document without exceptions, with a bound on its depth.
#include "models/cedar/json_reader.h"

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

} // namespace

tl::expected<nlohmann::json, JsonError> parseJson(std::string_view text)
{
    constexpr std::size_t deepest = 2 * Limits::maxJsonDepth; // values within their document
    if (text.size() > Limits::maxTextBytes)
        return tl::make_unexpected(JsonError{"", "The text is too long. Split it."});
    if (bracketDepth(text) > deepest)
        return tl::make_unexpected(JsonError{"", "The document nests too deeply."});
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::exception &error) {
        return tl::make_unexpected(JsonError{"", std::string("This is no JSON: ") + error.what()});
    }
}

} // namespace bailiwick::cedar
