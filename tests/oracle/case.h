// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema_model.h"
#include "term.h"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

// One case of the differential run, in parts that can be taken away one by one.
namespace bailiwick::oracle {

struct ConditionCase
{
    bool unless = false;
    Term body;
};

struct PolicyCase
{
    std::string id;
    std::vector<std::string> annotations; // "@key(\"value\")"
    bool permit = true;
    std::array<std::string, 3> scope{"principal", "action", "resource"};
    std::vector<ConditionCase> conditions;

    bool hasSlot(std::size_t place) const { return scope[place].find('?') != std::string::npos; }
    bool isTemplate() const { return hasSlot(0) || hasSlot(2); }
    std::string text() const;
};

struct LinkCase
{
    std::string id;
    std::string templateId;
    std::optional<Uid> principal;
    std::optional<Uid> resource;
};

struct EntityCase
{
    Uid uid;
    std::vector<Uid> parents;
    nlohmann::json attributes = nlohmann::json::object();
    nlohmann::json tags = nlohmann::json::object();
};

struct RequestCase
{
    Uid principal;
    Uid action;
    Uid resource;
    nlohmann::json context = nlohmann::json::object();
};

// A text that one reader takes and the other may not.
struct ProbeCase
{
    enum class Kind { Policies, Schema, Entities };
    Kind kind = Kind::Policies;
    std::string text;
};
std::string_view probeName(ProbeCase::Kind kind);

struct Case
{
    SchemaModel schema;
    bool guided = true; // entities and requests are read and checked with the schema
    bool forms = false; // printed and turned into JSON and back, too
    std::vector<PolicyCase> policies;
    std::vector<LinkCase> links;
    std::vector<EntityCase> entities;
    std::vector<RequestCase> requests;
    std::vector<ProbeCase> probes;

    nlohmann::json entitiesJson() const;
    // For people: schema, policies, links, entities, requests, probes.
    std::string text() const;
};

nlohmann::json uidJson(const Uid &uid);

} // namespace bailiwick::oracle
