// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_policies.h"

#include "models/cedar/json_expr.h"
#include "models/cedar/json_policy.h"
#include "models/cedar/printer.h"

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

using Result = tl::expected<void, JsonError>;

Result added(tl::expected<void, PolicySetError> result, const JsonPath &path)
{
    if (!result)
        return refuseJson(path, std::move(result.error().message));
    return {};
}

Result readPolicies(const json &input, const JsonPath &path, bool templates, PolicySet &out)
{
    if (!input.is_object())
        return refuseJson(path, "An object of policies by their ids is expected here.");
    for (const auto &[id, body] : input.items()) {
        const JsonPath inside = path.child(id);
        auto policy = readPolicy(body, inside);
        if (!policy)
            return tl::make_unexpected(std::move(policy.error()));
        if (policy->isTemplate() != templates)
            return refuseJson(inside, templates ? "A template has a slot; what has none belongs "
                                                  "under \"staticPolicies\"."
                                                : "What has a slot belongs under \"templates\".");
        Result result = added(out.add(id, std::move(*policy)), inside);
        if (!result)
            return result;
    }
    return {};
}

tl::expected<SlotValues, JsonError> readSlotValues(const json &input, const JsonPath &path)
{
    SlotValues out;
    if (!input.is_object())
        return refuseJson(path, "An object of entities by their slots is expected here.");
    for (const auto &[slot, value] : input.items()) {
        if (slot != "?principal" && slot != "?resource")
            return refuseJson(path, "Slots are \"?principal\" and \"?resource\", not " +
                                        cedar::quoted(slot) + '.');
        auto uid = readUid(value, path.child(slot));
        if (!uid)
            return tl::make_unexpected(std::move(uid.error()));
        (slot == "?principal" ? out.principal : out.resource) = std::move(*uid);
    }
    return out;
}

Result readLinks(const json &input, const JsonPath &path, PolicySet &out)
{
    if (!input.is_array())
        return refuseJson(path, "An array of links is expected here.");
    for (std::size_t i = 0; i < input.size(); ++i) {
        const JsonPath inside = path.child(i);
        const json &link = input[i];
        if (auto wrong = wrongKeys(link, {"templateId", "newId", "values"}))
            return refuseJson(inside, std::move(*wrong));
        for (const char *key : {"templateId", "newId"}) {
            if (!link[key].is_string())
                return refuseJson(inside.child(key), "A string is expected here.");
        }
        auto values = readSlotValues(link["values"], inside.child("values"));
        if (!values)
            return tl::make_unexpected(std::move(values.error()));
        Result result = added(out.link(link["templateId"].get_ref<const std::string &>(),
                                       link["newId"].get<std::string>(), *values),
                              inside);
        if (!result)
            return result;
    }
    return {};
}

json linkJson(std::string_view id, const LinkedPolicy &policy)
{
    json values = json::object();
    if (policy.slotValues.principal)
        values["?principal"] = uidToJson(*policy.slotValues.principal);
    if (policy.slotValues.resource)
        values["?resource"] = uidToJson(*policy.slotValues.resource);
    json out = json::object();
    out["templateId"] = policy.templateId;
    out["newId"] = id;
    out["values"] = std::move(values);
    return out;
}

} // namespace

tl::expected<Policy, JsonError> policyFromJson(const json &input)
{
    return readPolicy(input, JsonPath());
}

tl::expected<Policy, JsonError> policyFromJsonText(std::string_view text)
{
    const auto document = parseJson(text, Limits::maxPolicyJsonDepth);
    if (!document)
        return tl::make_unexpected(document.error());
    return policyFromJson(*document);
}

tl::expected<PolicySet, JsonError> policySetFromJson(const json &input)
{
    const JsonPath root;
    if (auto wrong = wrongKeys(input, {}, {"staticPolicies", "templates", "templateLinks"}))
        return refuseJson(root, std::move(*wrong));
    PolicySet set;
    Result result;
    const auto read = [&](const char *key, const auto &reader) {
        const auto found = input.find(key);
        if (result && found != input.end())
            result = reader(*found, root.child(key));
    };
    read("templates", [&](const json &part, const JsonPath &path) {
        return readPolicies(part, path, true, set);
    });
    read("staticPolicies", [&](const json &part, const JsonPath &path) {
        return readPolicies(part, path, false, set);
    });
    read("templateLinks",
         [&](const json &part, const JsonPath &path) { return readLinks(part, path, set); });
    if (!result)
        return tl::make_unexpected(std::move(result.error()));
    return set;
}

tl::expected<PolicySet, JsonError> policySetFromJsonText(std::string_view text)
{
    const auto document = parseJson(text, Limits::maxPolicyJsonDepth);
    if (!document)
        return tl::make_unexpected(document.error());
    return policySetFromJson(*document);
}

json policySetToJson(const PolicySet &set)
{
    json out = json::object();
    json &policies = out["staticPolicies"] = json::object();
    json &templates = out["templates"] = json::object();
    json &links = out["templateLinks"] = json::array();
    for (const auto &[id, policy] : set.policies()) {
        if (policy.isLink())
            links.push_back(linkJson(id, policy));
        else
            policies[std::string(id)] = policyToJson(*policy.body);
    }
    for (const auto &[id, body] : set.templates())
        templates[id] = policyToJson(*body);
    return out;
}

} // namespace bailiwick::cedar
