// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entities.h"
#include "models/cedar/partial.h"

#include <map>
#include <random>
#include <set>

namespace bailiwick::tests {

// A schema (`schema()` in the source shows it), and random entities and requests that conform to
// it, whole or with parts unknown. The same seed gives the same sequence.
class PartialWorld
{
public:
    explicit PartialWorld(std::uint64_t seed);

    static const cedar::Schema &schema();

    // What is unknown, beside the parts of single entities.
    struct Unknowns
    {
        bool principal = false;
        bool resource = false;
        bool context = false;
        bool someEntities = false;
    };
    // Draws a new world and forgets parts of it.
    void draw(const Unknowns &unknowns);

    const cedar::PartialRequest &request() const { return m_partial; }
    const cedar::PartialEntities &entities() const { return *m_partialEntities; }

    struct Completion
    {
        cedar::Request request;
        cedar::Entities entities;
    };
    // One of the completions, drawn anew each time.
    Completion complete();

    std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }
    bool coin() { return below(2) == 0; }

private:
    cedar::EntityUid uid(const std::string &type);
    cedar::Value value(const cedar::Type &type);
    cedar::Value record(const cedar::RecordType &type);
    cedar::Entity entity(const cedar::EntityUid &uid);
    std::vector<cedar::EntityUid> ancestors(const cedar::EntityUid &uid);

    std::mt19937_64 m_random;
    Unknowns m_unknowns;
    bool m_dangling = false; // some uids that attributes name do not exist
    std::map<cedar::EntityUid, cedar::Entity> m_all;
    std::set<cedar::EntityUid> m_forgotten; // may be there or not
    cedar::Request m_request;
    cedar::PartialRequest m_partial;
    cedar::Entities m_known;
    std::unique_ptr<cedar::PartialEntities> m_partialEntities;
};

// Random expressions over that schema, as text: nearly all of them well typed, with reads of
// optional attributes (guarded or not), overflows and, if asked for, wrong types.
class PartialExpressions
{
public:
    PartialExpressions(std::uint64_t seed, bool wrongTypes)
        : m_random(seed)
        , m_wrongTypes(wrongTypes)
    {
    }
    std::string boolean(int depth);
    std::string scope(const char *variable, bool slots);

private:
    std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }
    bool coin() { return below(2) == 0; }
    std::string pick(std::initializer_list<const char *> texts);
    std::string number(int depth);
    std::string string(int depth);
    std::string user(int depth);
    std::string device(int depth);
    std::string site(int depth);
    std::string anyEntity(int depth);
    std::string set(int depth);
    std::string guarded(int depth);
    std::string extension(int depth);
    std::string anything(int depth);

    std::mt19937_64 m_random;
    bool m_wrongTypes;
};

} // namespace bailiwick::tests
