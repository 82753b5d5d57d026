// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entities.h"
#include "models/cedar/request.h"
#include "models/cedar/schema.h"

#include <random>

namespace bailiwick::tests {

// Random schemas, and entities and requests that fit them: hierarchies, optional attributes, tags,
// nested records and sets, an enumerated type, action groups. Some entities that others name are
// missing. The same seed gives the same sequence.
class WorldGenerator
{
public:
    explicit WorldGenerator(std::uint64_t seed)
        : m_random(seed)
    {
    }

    cedar::Schema schema();
    cedar::Entities entities(const cedar::Schema &schema);
    cedar::Request request(const cedar::RequestType &type);
    cedar::Value value(const cedar::Type &type);

    std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }
    bool oneIn(std::size_t n) { return below(n) == 0; }
    cedar::EntityUid uid(const std::string &entityType);
    std::string key(); // of a tag

private:
    cedar::Type type(int depth);
    cedar::RecordType record(int depth);

    std::mt19937_64 m_random;
};

} // namespace bailiwick::tests
