// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_parameters.h"

#include "models/store/rows/failure.h"

namespace bailiwick::store {

void appendBigEndian(std::string &to, std::uint64_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        to += static_cast<char>((value >> shift) & 0xff);
}

std::uint64_t fromBigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

void PostgresParameters::add(Oid type, std::string_view bytes)
{
    m_starts.push_back(m_bytes.size());
    m_bytes += bytes;
    m_bytes += '\0'; // so that none is an address behind the end
    m_types.push_back(type);
    m_lengths.push_back(static_cast<int>(bytes.size()));
    m_formats.push_back(1);
}

void PostgresParameters::add(std::int64_t value)
{
    std::string bytes;
    appendBigEndian(bytes, static_cast<std::uint64_t>(value), 8);
    add(type::bigint, bytes);
}

void PostgresParameters::add(std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        fail("store-refused", "A text holds a zero byte, which this store cannot keep.",
             "Remove it.");
    add(type::text, text);
}

void PostgresParameters::add(const fleet::Id &id)
{
    std::string bytes;
    appendBigEndian(bytes, id.high, 8);
    appendBigEndian(bytes, id.low, 8);
    add(type::uuid, bytes);
}

namespace {

// An array of one dimension (array_send): what each element is follows its length.
std::string arrayHead(Oid element, std::size_t count)
{
    std::string bytes;
    appendBigEndian(bytes, count > 0 ? 1 : 0, 4); // dimensions
    appendBigEndian(bytes, 0, 4);                 // without nulls
    appendBigEndian(bytes, element, 4);
    if (count > 0) {
        appendBigEndian(bytes, count, 4);
        appendBigEndian(bytes, 1, 4); // the first index
    }
    return bytes;
}

} // namespace

void PostgresParameters::add(std::span<const fleet::Id> ids)
{
    std::string bytes = arrayHead(type::uuid, ids.size());
    for (const fleet::Id &id : ids) {
        appendBigEndian(bytes, 16, 4);
        appendBigEndian(bytes, id.high, 8);
        appendBigEndian(bytes, id.low, 8);
    }
    add(type::uuidArray, bytes);
}

void PostgresParameters::add(std::span<const std::string> texts)
{
    std::string bytes = arrayHead(type::text, texts.size());
    for (const std::string &text : texts) {
        appendBigEndian(bytes, text.size(), 4);
        bytes += text;
    }
    add(type::textArray, bytes);
}

void PostgresParameters::addBytes(std::string_view bytes)
{
    add(type::bytea, bytes);
}

void PostgresParameters::addNull()
{
    m_starts.push_back(none);
    m_types.push_back(0);
    m_lengths.push_back(-1);
    m_formats.push_back(1);
}

void PostgresParameters::clear()
{
    m_bytes.clear();
    m_starts.clear();
    m_types.clear();
    m_lengths.clear();
    m_formats.clear();
}

void PostgresParameters::appendCopyRow(std::string &to) const
{
    appendBigEndian(to, m_starts.size(), 2);
    for (std::size_t i = 0; i < m_starts.size(); ++i) {
        appendBigEndian(to, static_cast<std::uint32_t>(m_lengths[i]), 4);
        if (m_starts[i] != none)
            to.append(m_bytes, m_starts[i], static_cast<std::size_t>(m_lengths[i]));
    }
}

const char *const *PostgresParameters::values()
{
    m_values.clear();
    for (const std::size_t start : m_starts)
        m_values.push_back(start == none ? nullptr : m_bytes.data() + start);
    return m_values.data();
}

} // namespace bailiwick::store
