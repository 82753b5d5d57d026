// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/session_value.h"

#include "models/store/postgres/postgres_parameters.h"
#include "models/store/rows/failure.h"

#include <charconv>
#include <cstdlib>

namespace bailiwick::store {

namespace {

int hexDigit(char c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

// "\x0aff", as bytea_output = hex writes it.
Blob bytesOf(std::string_view text)
{
    Blob blob;
    for (std::size_t i = 2; i + 1 < text.size(); i += 2)
        blob.push_back(static_cast<std::uint8_t>(hexDigit(text[i]) * 16 + hexDigit(text[i + 1])));
    return blob;
}

std::string textOf(const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto *real = std::get_if<double>(&value)) {
        char buffer[64];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, *real).ptr;
        return std::string(buffer, end);
    }
    if (const auto *blob = std::get_if<Blob>(&value))
        return std::string(blob->begin(), blob->end());
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

} // namespace

TextParameters::TextParameters(std::span<const Value> values)
{
    m_texts.reserve(values.size()); // they stay where they are
    for (const Value &value : values) {
        const bool binary = std::holds_alternative<Blob>(value);
        m_texts.push_back(textOf(value));
        if (!binary && m_texts.back().find('\0') != std::string::npos)
            fail("query-invalid", "A value holds a zero byte.", "Remove it.");
        const bool null = std::holds_alternative<std::monostate>(value);
        m_values.push_back(null ? nullptr : m_texts.back().c_str());
        m_lengths.push_back(static_cast<int>(m_texts.back().size()));
        m_formats.push_back(binary ? 1 : 0);
    }
}

Value valueAt(const PGresult *result, int row, int column)
{
    if (PQgetisnull(result, row, column) == 1)
        return std::monostate{};
    const std::string_view text(PQgetvalue(result, row, column),
                                static_cast<std::size_t>(PQgetlength(result, row, column)));
    std::int64_t number = 0;
    switch (PQftype(result, column)) {
    case type::boolean:
        return std::int64_t{text == "t"};
    case type::smallint:
    case type::integer:
    case type::bigint:
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    case type::real:
    case type::doublePrecision:
        return std::strtod(text.data(), nullptr);
    case type::numeric: {
        const auto end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, number);
        if (read.ec == std::errc() && read.ptr == end)
            return number;
        return std::strtod(text.data(), nullptr);
    }
    case type::bytea:
        return bytesOf(text);
    default:
        return std::string(text);
    }
}

std::vector<std::string> columnsOf(const PGresult *result)
{
    std::vector<std::string> columns;
    columns.reserve(static_cast<std::size_t>(PQnfields(result)));
    for (int column = 0; column < PQnfields(result); ++column)
        columns.emplace_back(PQfname(result, column));
    return columns;
}

} // namespace bailiwick::store
