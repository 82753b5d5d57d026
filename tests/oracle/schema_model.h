// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

// The generator's own picture of a schema, and its text in Cedar syntax. It shares nothing with
// models/cedar, so that a mistake there does not repeat itself here.
namespace bailiwick::oracle {

enum class Shape {
    Bool,
    Long,
    String,
    Entity,
    Set,
    Record,
    Decimal,
    Ip,
    Datetime,
    Duration,
};

struct Field;

struct ModelType
{
    Shape shape = Shape::Bool;
    std::string alias;              // written as this common type; the rest says what it stands for
    std::string entity;             // whole name
    std::vector<ModelType> element; // one, of a set
    std::vector<Field> fields;

    static ModelType of(Shape shape) { return ModelType{shape, {}, {}, {}, {}}; }
    static ModelType entityOf(std::string name)
    {
        return ModelType{Shape::Entity, {}, std::move(name), {}, {}};
    }
    static ModelType setOf(ModelType element);
    bool sameAs(const ModelType &other) const; // aliases do not count
};

struct Field
{
    std::string name;
    ModelType type;
    bool required = true;
};

struct CommonModel
{
    std::string name;
    ModelType type;
};

struct EntityModel
{
    std::string name;                 // without namespace
    std::vector<std::string> parents; // whole names
    std::vector<std::string> enumIds; // not empty: an enum
    ModelType attributes = ModelType::of(Shape::Record);
    std::optional<ModelType> tags;
    std::string annotation;
};

struct Uid
{
    std::string type;
    std::string id;
    bool operator==(const Uid &) const = default;
    auto operator<=>(const Uid &) const = default;
};

struct ActionModel
{
    std::string id;
    std::vector<Uid> groups;
    std::vector<std::string> principals; // whole names; empty: applies to nothing
    std::vector<std::string> resources;
    ModelType context = ModelType::of(Shape::Record);
    std::string annotation;
};

struct NamespaceModel
{
    std::string name; // empty: the one without a name
    std::vector<CommonModel> commons;
    std::vector<EntityModel> entities;
    std::vector<ActionModel> actions;
};

struct SchemaModel
{
    std::vector<NamespaceModel> namespaces;

    std::string text() const;
    const EntityModel *entity(std::string_view wholeName) const;
    const ActionModel *action(const Uid &uid) const;
    std::vector<std::string> entityNames() const;
    std::vector<Uid> actionUids() const;
    // Whether an entity of `type` may have one of `parent` as a direct parent.
    bool mayHaveParent(const std::string &type, const std::string &parent) const;
};

std::string wholeName(const std::string &space, const std::string &name);
// As a Cedar string literal with the escapes that are needed.
std::string literal(const std::string &text);
std::string uidText(const Uid &uid);
bool isPlainName(const std::string &text); // an identifier that is not reserved

} // namespace bailiwick::oracle
