// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <libpq-fe.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::store {

// The parameters of a statement, in the protocol's binary form, which is that of COPY, too.
class PostgresParameters
{
public:
    void add(std::int64_t value);
    void add(std::string_view text); // Failure "store-refused": a zero byte, which no text may hold
    void add(const fleet::Id &id);
    void add(std::span<const fleet::Id> ids);
    void add(std::span<const std::string> texts);
    void addBytes(std::string_view bytes);
    void addNull();
    void clear();

    int count() const { return static_cast<int>(m_types.size()); }
    const Oid *types() const { return m_types.data(); } // of null: 0, the server finds out
    const int *lengths() const { return m_lengths.data(); }
    const int *formats() const { return m_formats.data(); }
    const char *const *values(); // until the next add
    void appendCopyRow(std::string &to) const;

private:
    void add(Oid type, std::string_view bytes);

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::string m_bytes;
    std::vector<std::size_t> m_starts; // none: null
    std::vector<Oid> m_types;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    std::vector<const char *> m_values;
};

void appendBigEndian(std::string &to, std::uint64_t value, int bytes);
std::uint64_t fromBigEndian(std::string_view bytes);

// Types that the program binds and reads (pg_type.h; their numbers never change).
namespace type {
constexpr Oid boolean = 16;
constexpr Oid bytea = 17;
constexpr Oid bigint = 20;
constexpr Oid smallint = 21;
constexpr Oid integer = 23;
constexpr Oid text = 25;
constexpr Oid numeric = 1700;
constexpr Oid textArray = 1009;
constexpr Oid uuidArray = 2951;
constexpr Oid real = 700;
constexpr Oid doublePrecision = 701;
constexpr Oid uuid = 2950;
} // namespace type

} // namespace bailiwick::store
