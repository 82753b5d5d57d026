// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/schema_fragment.h"

#include <cstdint>
#include <random>

namespace bailiwick::tests {

// Random schemas as written, for property tests: several namespaces, all kinds of declarations,
// annotations, names and texts that need quotes. The same seed gives the same sequence.
class SchemaGenerator
{
public:
    // Text: only what Cedar syntax gives; Json: everything.
    enum class Forms { Text, Json };

    // One name in `faultOneIn` is made without regard to what is declared; 0: none, and nothing
    // goes round in a circle, so that most fragments resolve.
    SchemaGenerator(std::uint64_t seed, Forms forms, std::size_t faultOneIn)
        : m_random(seed)
        , m_forms(forms)
        , m_faultOneIn(faultOneIn)
    {
    }
    cedar::SchemaFragment fragment();

private:
    struct Reference
    {
        std::string name;
        bool common;
    };

    std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }
    bool coin() { return below(2) == 0; }
    bool faulty() { return m_faultOneIn > 0 && below(m_faultOneIn) == 0; }
    template<class List>
    auto pick(const List &list)
    {
        return list[below(std::size(list))];
    }
    std::string text();
    cedar::Annotations annotations();
    void declareNames();
    // A name of a declared type as it can be written in the namespace.
    std::string written(const std::string &space, const std::string &name);
    std::string entityName();
    std::vector<cedar::NameReference> entityNames(std::size_t least);
    cedar::TypeExpr type(int depth);
    cedar::TypeExpr named();
    cedar::TypeExpr record(int depth);
    cedar::TypeExpr context();
    cedar::EntityTypeDecl entityType();
    cedar::ActionDecl action(const std::string &id);

    std::mt19937_64 m_random;
    Forms m_forms;
    std::size_t m_faultOneIn;
    cedar::SchemaFragment m_fragment;
    std::string m_space; // where the declaration in hand stands
    std::vector<std::pair<std::string, std::string>> m_entityTypes; // namespace, name
    std::vector<std::pair<std::string, std::string>> m_commonTypes; // those made so far
    std::vector<std::pair<std::string, std::string>> m_records;     // of these the records
    std::vector<std::pair<std::string, std::string>> m_actions;     // made so far
};

} // namespace bailiwick::tests
