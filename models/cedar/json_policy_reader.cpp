// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_expr.h"
#include "models/cedar/json_policy.h"
#include "models/cedar/lexer.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"

#include <algorithm>

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

using Result = tl::expected<void, JsonError>;

// `op` of a constraint; empty where there is none.
std::string_view operatorOf(const json &input)
{
    const auto found = input.is_object() ? input.find("op") : input.end();
    return input.is_object() && found != input.end() && found->is_string()
               ? std::string_view(found->get_ref<const std::string &>())
               : std::string_view();
}

Result readTarget(const json &input, const char *slot, const JsonPath &path, ScopeConstraint &out)
{
    if (!input.is_object())
        return refuseJson(path, "An object with \"entity\" or \"slot\" is expected here.");
    if (const auto entity = input.find("entity"); entity != input.end()) {
        auto uid = readUid(*entity, path.child("entity"));
        if (!uid)
            return tl::make_unexpected(std::move(uid.error()));
        out.entity = std::move(*uid);
        return {};
    }
    const auto given = input.find("slot");
    if (given == input.end())
        return refuseJson(path, "\"entity\" or \"slot\" is missing.");
    if (*given != slot)
        return refuseJson(path.child("slot"),
                          "The slot here is " + cedar::quoted(std::string_view(slot)) + '.');
    out.slot = true;
    return {};
}

Result readScope(const json &input, const char *slot, const JsonPath &path, ScopeConstraint &out)
{
    using Form = ScopeConstraint::Form;
    const std::string_view op = operatorOf(input);
    if (op == "All" || op == "all")
        return {};
    if (op == "==" || op == "in") {
        out.form = op == "==" ? Form::Equal : Form::In;
        return readTarget(input, slot, path, out);
    }
    if (op != "is")
        return refuseJson(path, R"(A constraint has an "op": "All", "==", "in" or "is".)");
    if (auto wrong = wrongKeys(input, {"op", "entity_type"}, {"in"}))
        return refuseJson(path, std::move(*wrong));
    const json &type = input["entity_type"];
    if (!type.is_string() || !isEntityType(type.get_ref<const std::string &>()))
        return refuseJson(path.child("entity_type"),
                          "An entity type is expected here, such as \"A::B\".");
    out.entityType = type.get<std::string>();
    out.form = Form::Is;
    const auto in = input.find("in");
    if (in == input.end() || in->is_null())
        return {};
    out.form = Form::IsIn;
    return readTarget(*in, slot, path.child("in"), out);
}

Result readActionEntity(const json &input, const JsonPath &path, ActionConstraint &out)
{
    auto uid = readUid(input, path);
    if (!uid)
        return tl::make_unexpected(std::move(uid.error()));
    if (!isActionType(uid->type()))
        return refuseJson(path, uid->text() + " is no action: its type is neither Action nor ends "
                                              "in ::Action.");
    out.entities.push_back(std::move(*uid));
    return {};
}

Result readAction(const json &input, const JsonPath &path, ActionConstraint &out)
{
    using Form = ActionConstraint::Form;
    const std::string_view op = operatorOf(input);
    if (op == "All" || op == "all")
        return {};
    if (op != "==" && op != "in")
        return refuseJson(path, R"(A constraint of the action has an "op": "All", "==" or "in".)");
    out.form = op == "==" ? Form::Equal : Form::In;
    if (const auto entity = input.find("entity"); entity != input.end())
        return readActionEntity(*entity, path.child("entity"), out);
    const auto entities = input.find("entities");
    if (op == "==" || entities == input.end() || !entities->is_array())
        return refuseJson(path, op == "=="
                                    ? "\"entity\" is missing. There is no slot for the action."
                                    : "\"entity\" or an array \"entities\" is missing.");
    out.form = Form::InSet;
    const JsonPath inside = path.child("entities");
    for (std::size_t i = 0; i < entities->size(); ++i) {
        Result entity = readActionEntity((*entities)[i], inside.child(i), out);
        if (!entity)
            return entity;
    }
    return {};
}

Result readConditions(const json &input, const JsonPath &path, std::vector<Condition> &out)
{
    if (!input.is_array())
        return refuseJson(path, "An array of {\"kind\", \"body\"} is expected here.");
    for (std::size_t i = 0; i < input.size(); ++i) {
        const JsonPath inside = path.child(i);
        if (auto wrong = wrongKeys(input[i], {"kind", "body"}))
            return refuseJson(inside, std::move(*wrong));
        const json &kind = input[i]["kind"];
        if (kind != "when" && kind != "unless")
            return refuseJson(inside.child("kind"), R"("when" or "unless" is expected here.)");
        auto body = ExprJsonReader().read(input[i]["body"], inside.child("body").pointer());
        if (!body)
            return tl::make_unexpected(std::move(body.error()));
        out.push_back({kind == "unless", std::move(*body)});
    }
    return {};
}

// Any identifier is a key, reserved words too.
bool isAnnotationKey(std::string_view text)
{
    return !text.empty() && isIdentifierStart(text.front()) &&
           std::all_of(text.begin(), text.end(), isIdentifierPart);
}

Result readAnnotations(const json &input, const JsonPath &path, std::vector<Annotation> &out)
{
    if (!input.is_object())
        return refuseJson(path, "An object of annotations is expected here.");
    for (const auto &[key, value] : input.items()) {
        if (!isAnnotationKey(key))
            return refuseJson(path.child(key), cedar::quoted(key) + " is no identifier.");
        if (!value.is_null() && !value.is_string())
            return refuseJson(path.child(key), "A string or null is expected here.");
        Annotation annotation{key, std::nullopt};
        if (value.is_string())
            annotation.value = value.get<std::string>();
        out.push_back(std::move(annotation));
    }
    return {};
}

} // namespace

tl::expected<Policy, JsonError> readPolicy(const json &input, const JsonPath &path)
{
    if (auto wrong = wrongKeys(input, {"effect", "principal", "action", "resource", "conditions"},
                               {"annotations"}))
        return refuseJson(path, std::move(*wrong));
    Policy policy;
    const json &effect = input["effect"];
    if (effect != "permit" && effect != "forbid")
        return refuseJson(path.child("effect"), R"("permit" or "forbid" is expected here.)");
    policy.effect = effect == "permit" ? Effect::Permit : Effect::Forbid;
    Result result =
        readScope(input["principal"], "?principal", path.child("principal"), policy.principal);
    if (result)
        result = readAction(input["action"], path.child("action"), policy.action);
    if (result)
        result = readScope(input["resource"], "?resource", path.child("resource"), policy.resource);
    if (result)
        result = readConditions(input["conditions"], path.child("conditions"), policy.conditions);
    if (const auto found = input.find("annotations"); result && found != input.end())
        result = readAnnotations(*found, path.child("annotations"), policy.annotations);
    if (!result)
        return tl::make_unexpected(std::move(result.error()));
    return policy;
}

} // namespace bailiwick::cedar
