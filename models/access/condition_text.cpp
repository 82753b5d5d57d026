// SPDX-License-Identifier: Apache-2.0
#include "models/access/condition_text.h"

#include "models/cedar/extension.h"
#include "models/cedar/mentions.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "models/fleet/organization.h"

#include <algorithm>

namespace bailiwick::access {

using cedar::Expr;
using cedar::NodeId;
using cedar::Op;
using cedar::Variable;

namespace {

constexpr std::array<std::string_view, 3> contextNames{"now", "ip", "secondFactor"};
constexpr std::array<std::string_view, 2> ownershipNames{"owner", "sharedWith"};
constexpr std::array<std::string_view, 8> principalTypes{
    "Membership", "Team",         "Person", "Application",
    "Gateway",    "Organization", "Action", fleet::organizationKindCedarType};

template<typename Names>
bool isOneOf(const Names &names, std::string_view text)
{
    return std::ranges::find(names, text) != names.end();
}

template<typename F>
void forEachNode(const Expr &expr, F &&f)
{
    std::vector<NodeId> open{expr.root()};
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        f(node);
        for (const NodeId operand : expr.operands(node))
            open.push_back(operand);
    }
}

bool isVariable(const Expr &expr, NodeId node, Variable variable)
{
    return expr.op(node) == Op::Variable && expr.variable(node) == variable;
}

bool isContext(const Expr &expr, NodeId node, std::string_view name)
{
    return expr.op(node) == Op::Attribute && expr.names(node)[0].text == name &&
           isVariable(expr, expr.operands(node)[0], Variable::Context);
}

bool isComparison(Op op)
{
    return op == Op::Less || op == Op::LessEqual || op == Op::Greater || op == Op::GreaterEqual ||
           op == Op::Equal || op == Op::NotEqual;
}

bool isNumber(const Expr &expr, NodeId node)
{
    return expr.op(node) == Op::Literal && expr.literal(node).isLong();
}

// context.now stands nowhere but beside a number: so the moments at which an answer changes are
// those numbers.
bool comparesTimeOnly(const Expr &expr)
{
    bool fine = !isContext(expr, expr.root(), "now");
    forEachNode(expr, [&](NodeId node) {
        const auto operands = expr.operands(node);
        for (const NodeId operand : operands) {
            if (isContext(expr, operand, "now"))
                fine = fine && isComparison(expr.op(node)) &&
                       (isNumber(expr, operands[0]) || isNumber(expr, operands[1]));
        }
    });
    return fine;
}

// `x in y` asks about the resources but where x is the principal.
bool asksWhereResourcesStand(const Expr &expr)
{
    bool found = false;
    forEachNode(expr, [&](NodeId node) {
        if (expr.op(node) == Op::In || expr.op(node) == Op::IsIn)
            found = found || !isVariable(expr, expr.operands(node)[0], Variable::Principal);
    });
    return found;
}

// `resource.keeper in Team::"…"`, `Membership::"…" in …`: about people other than the principal, of
// whose teams nothing is known where a condition is evaluated. (Who owns is a person, in no team.)
bool asksWhereOthersBelong(const Expr &expr)
{
    bool found = false;
    const auto isOther = [&](NodeId node) {
        if (expr.op(node) == Op::Literal && expr.literal(node).isEntity()) {
            const std::string type(expr.literal(node).asEntity().type());
            return type == "Membership" || type == "Team" || type == "Application" ||
                   type == "Gateway" || type == "Organization";
        }
        const bool reads = expr.op(node) == Op::Attribute || expr.op(node) == Op::GetTag;
        return reads && !(expr.op(node) == Op::Attribute &&
                          isOneOf(ownershipNames, expr.names(node)[0].text));
    };
    forEachNode(expr, [&](NodeId node) {
        if (found || (expr.op(node) != Op::In && expr.op(node) != Op::IsIn))
            return;
        std::vector<NodeId> open{expr.operands(node)[0]};
        while (!open.empty() && !found) {
            const NodeId below = open.back();
            open.pop_back();
            found = isOther(below);
            for (const NodeId operand : expr.operands(below))
                open.push_back(operand);
        }
    });
    return found;
}

fleet::Expected<void> checkReadings(const std::string &condition, const Expr &expr,
                                    const cedar::Mentions &mentions, ConditionScope scope)
{
    const auto refused = [&](std::string message, std::string action) {
        return fleet::failure("condition-scope", std::move(message), "\"" + condition + "\"",
                              std::move(action));
    };
    for (const auto other : {Variable::Principal, Variable::Action, Variable::Context}) {
        if (mentions.mentions(other) &&
            (scope == ConditionScope::Resource || other == Variable::Action))
            return refused("A condition may read only the resource here, not \"" +
                               std::string(cedar::variableName(other)) + "\"",
                           "Use attributes of resource only.");
    }
    const auto &context = mentions.attributesOf(Variable::Context);
    const bool known = std::ranges::all_of(
        context, [](const std::string &name) { return isOneOf(contextNames, name); });
    if (!known || mentions.whole[std::size_t(Variable::Context)])
        return refused("The context has now, ip and secondFactor, nothing else",
                       "Use context.now, context.ip or context.secondFactor.");
    if (!comparesTimeOnly(expr))
        return refused("context.now may only be compared with a number",
                       "Write it as in context.now < 1798761600000.");
    if (asksWhereOthersBelong(expr))
        return refused("Left of \"in\" there may be principal, resource or a node of the fleet",
                       "Ask whether principal is in it, or compare with == or contains.");
    for (const cedar::EntityUid &uid : mentions.entities) {
        if (uid.type() == "Group")
            return refused("A condition cannot name the group " + uid.text(),
                           "Name it in the scope: resource in " + uid.text() + ".");
    }
    return {};
}

} // namespace

fleet::Expected<ConditionText> compiledCondition(const std::string &condition, ConditionScope scope)
{
    auto parsed = cedar::parseExpression(condition);
    if (!parsed) {
        return fleet::failure("condition-syntax",
                              "The condition cannot be read: " + parsed.error().message(),
                              "\"" + condition + "\"", "Correct the condition.");
    }
    const cedar::Mentions mentions = cedar::mentionsOf(*parsed);
    if (auto checked = checkReadings(condition, *parsed, mentions, scope); !checked)
        return tl::unexpected(checked.error());
    ConditionText text;
    text.expression = *parsed;
    const auto resource = std::size_t(Variable::Resource);
    for (const std::string &name : mentions.attributesOf(Variable::Resource)) {
        text.attributes.push_back(name);
        text.readsOwners = text.readsOwners || isOneOf(ownershipNames, name);
    }
    text.readsKind = mentions.whole[resource];
    text.readsOthers = asksWhereResourcesStand(*parsed) ||
                       std::ranges::any_of(mentions.entities, [](const cedar::EntityUid &uid) {
                           return !isOneOf(principalTypes, uid.type());
                       });
    text.columnsOnly = !text.readsOthers && !mentions.tags && !mentions.identity[resource];
    text.isOpen = mentions.mentions(Variable::Principal) || mentions.mentions(Variable::Context);
    return text;
}

fleet::Expected<void> checkCondition(const std::string &condition, ConditionScope scope)
{
    return compiledCondition(condition, scope).map([](const ConditionText &) {});
}

// --- policies -----------------------------------------------------------------------------------

namespace {

std::string constraintText(std::string_view variable, const cedar::ScopeConstraint &constraint)
{
    using Form = cedar::ScopeConstraint::Form;
    const std::string name(variable);
    switch (constraint.form) {
    case Form::Any:
        return {};
    case Form::Equal:
        return name + " == " + constraint.entity.text();
    case Form::In:
        return name + " in " + constraint.entity.text();
    case Form::Is:
        return name + " is " + constraint.entityType;
    case Form::IsIn:
        return name + " is " + constraint.entityType + " in " + constraint.entity.text();
    }
    return {};
}

} // namespace

std::string conditionOf(const cedar::Policy &policy)
{
    using Form = cedar::ScopeConstraint::Form;
    std::string text;
    const auto add = [&](const std::string &part) {
        if (!part.empty())
            text += (text.empty() ? "(" : " && (") + part + ")";
    };
    if (policy.resource.form == Form::Is || policy.resource.form == Form::IsIn)
        add("resource is " + policy.resource.entityType);
    for (const cedar::Condition &condition : policy.conditions)
        add((condition.unless ? "!(" : "(") + cedar::print(condition.body) + ")");
    // Last: what is known of the resource then leaves it alone or settles the whole.
    add(constraintText("principal", policy.principal));
    return text;
}

// --- what an open text depends on ---------------------------------------------------------------

namespace {

using Pins = std::optional<PinnedPrincipals>;

Pins pinsOf(const Expr &expr, NodeId node);

void join(PinnedPrincipals &all, const PinnedPrincipals &with)
{
    all.ids.insert(all.ids.end(), with.ids.begin(), with.ids.end());
    all.teams.insert(all.teams.end(), with.teams.begin(), with.teams.end());
}

template<typename F>
Pins pinsOfAll(const Expr &expr, NodeId node, F &&pinsOfOne)
{
    Pins all = PinnedPrincipals();
    for (const NodeId operand : expr.operands(node)) {
        const Pins pins = pinsOfOne(expr, operand);
        if (!pins)
            return std::nullopt;
        join(*all, *pins);
    }
    return all;
}

Pins entityPin(const Expr &expr, NodeId node)
{
    if (expr.op(node) != Op::Literal || !expr.literal(node).isEntity())
        return std::nullopt;
    return PinnedPrincipals{{std::string(expr.literal(node).asEntity().id())}, {}};
}

// Who is the entity or in it. Nobody is in a person or member.
Pins ancestorPin(const Expr &expr, NodeId node)
{
    Pins pin = entityPin(expr, node);
    if (!pin)
        return std::nullopt;
    const std::string type(expr.literal(node).asEntity().type());
    if (type == "Team")
        std::swap(pin->ids, pin->teams);
    else if (type != "Membership" && type != "Person" && type != "Application" && type != "Gateway")
        return std::nullopt;
    return pin;
}

Pins pinsOf(const Expr &expr, NodeId node)
{
    const auto operands = expr.operands(node);
    switch (expr.op(node)) {
    case Op::And:
        for (const NodeId operand : operands) {
            if (Pins pins = pinsOf(expr, operand))
                return pins;
        }
        return std::nullopt;
    case Op::Or:
        return pinsOfAll(expr, node, pinsOf);
    case Op::Equal:
        if (isVariable(expr, operands[0], Variable::Principal))
            return entityPin(expr, operands[1]);
        if (isVariable(expr, operands[1], Variable::Principal))
            return entityPin(expr, operands[0]);
        return std::nullopt;
    case Op::Contains:
        if (!isVariable(expr, operands[1], Variable::Principal) || expr.op(operands[0]) != Op::Set)
            return std::nullopt;
        return pinsOfAll(expr, operands[0], entityPin);
    case Op::In:
        if (!isVariable(expr, operands[0], Variable::Principal))
            return std::nullopt;
        return expr.op(operands[1]) == Op::Set ? pinsOfAll(expr, operands[1], ancestorPin)
                                               : ancestorPin(expr, operands[1]);
    default:
        return std::nullopt;
    }
}

void sortUnique(std::vector<std::string> &texts)
{
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

} // namespace

std::optional<PinnedPrincipals> pinnedPrincipals(const Expr &expression)
{
    Pins pins = pinsOf(expression, expression.root());
    if (pins) {
        sortUnique(pins->ids);
        sortUnique(pins->teams);
    }
    return pins;
}

bool asksOnlyForPrincipal(const Expr &expression, std::string_view attribute)
{
    const auto reads = [&](NodeId node) {
        return expression.op(node) == Op::Attribute &&
               expression.names(node)[0].text == attribute &&
               isVariable(expression, expression.operands(node)[0], Variable::Resource);
    };
    bool only = !reads(expression.root());
    forEachNode(expression, [&](NodeId node) {
        const auto operands = expression.operands(node);
        for (std::size_t i = 0; i < operands.size(); ++i) {
            if (!reads(operands[i]))
                continue;
            const Op op = expression.op(node);
            only = only && ((op == Op::Contains && i == 0) || (op == Op::In && i == 1)) &&
                   isVariable(expression, operands[1 - i], Variable::Principal);
        }
    });
    return only;
}

std::string textWithoutResources(const Expr &expression)
{
    static const std::string none = cedar::EntityUid("Device", "-").text();
    std::string text = cedar::print(expression);
    for (const cedar::EntityUid &named : cedar::mentionsOf(expression).entities) {
        if (isOneOf(principalTypes, named.type()))
            continue;
        const std::string name = named.text();
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at))
            at = text.replace(at, name.size(), none).find(none, at) + none.size();
    }
    return text;
}

void addReadings(const Expr &expression, OpenCondition::Readings &readings)
{
    forEachNode(expression, [&](NodeId node) {
        readings.ip = readings.ip || isContext(expression, node, "ip");
        readings.secondFactor =
            readings.secondFactor || isContext(expression, node, "secondFactor");
        if (const cedar::Value *constant = expression.constant(node);
            constant && constant->kind() == cedar::Kind::IpAddr)
            readings.networks.push_back(cedar::extensionText(*constant).argument);
        if (!isComparison(expression.op(node)))
            return;
        const auto operands = expression.operands(node);
        for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
            if (!isContext(expression, operands[i], "now") ||
                !isNumber(expression, operands[1 - i]))
                continue;
            const std::int64_t moment = expression.literal(operands[1 - i]).asLong();
            readings.moments.push_back(moment);
            if (moment != fleet::endOfTime)
                readings.moments.push_back(moment + 1);
        }
    });
}

} // namespace bailiwick::access
