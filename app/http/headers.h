// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bailiwick::http {

/// Header fields in their order of arrival; names compare without case (RFC 9110 section 5.1).
/// A plain value, no thread contract of its own. Look-up is O(number of fields).
class Headers
{
public:
    using Field = std::pair<std::string, std::string>;

    Headers() = default;
    Headers(std::initializer_list<Field> fields)
        : m_fields(fields)
    {
    }

    /// The first value, or nothing.
    std::optional<std::string_view> find(std::string_view name) const;
    /// The first value, or an empty text.
    std::string_view value(std::string_view name) const;
    /// All values of a field that stands several times, in order.
    std::vector<std::string_view> values(std::string_view name) const;
    bool contains(std::string_view name) const { return find(name).has_value(); }

    /// Replaces all fields of that name.
    void set(std::string_view name, std::string value);
    void add(std::string_view name, std::string value);
    void remove(std::string_view name);

    const std::vector<Field> &fields() const { return m_fields; }
    bool operator==(const Headers &) const = default;

private:
    std::vector<Field> m_fields;
};

/// ASCII comparison without case.
bool sameName(std::string_view a, std::string_view b);
/// Whether `name` is an RFC 9110 token and `value` holds no CR, LF, NUL or other control
/// character but tab: what may be sent without splitting the message.
bool isSendable(std::string_view name, std::string_view value);
/// `text` without leading and trailing spaces and tabs.
std::string_view trimmed(std::string_view text);

} // namespace bailiwick::http
