// SPDX-License-Identifier: Apache-2.0
// What each operator's object holds, and the node made of it.
#include "models/cedar/json_expr.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "models/cedar/token_cursor.h"

#include <algorithm>

namespace bailiwick::cedar {

using nlohmann::json;

bool ExprJsonReader::openOperator(const json &body, Frame &frame)
{
    const std::string_view key = frame.key;
    if (const JsonOperator *found = findJsonOperator(key)) {
        if (found->unary) {
            if (failKeys(body, key, {"arg"}))
                return false;
            frame.inputs = {&body["arg"]};
            return true;
        }
        if (failKeys(body, key, {"left", "right"}))
            return false;
        frame.inputs = {&body["left"], &body["right"]};
        return true;
    }
    if (key == "if-then-else") {
        if (failKeys(body, key, {"if", "then", "else"}))
            return false;
        frame.op = Op::If;
        frame.inputs = {&body["if"], &body["then"], &body["else"]};
        return true;
    }
    if (key == "." || key == "has")
        return openAttribute(body, frame);
    if (key == "like")
        return openLike(body, frame);
    if (key == "is")
        return openIs(body, frame);
    if (key == "Set") {
        frame.op = Op::Set;
        return openList(body, frame);
    }
    if (key == "Record")
        return openRecord(body, frame);
    return openCall(body, frame);
}

// a && b && c is {"&&": {"left": {"&&": {"left": a, "right": b}}, "right": c}}.
bool ExprJsonReader::openChain(const json &input, Frame &frame)
{
    const std::string key(frame.key);
    const json *at = &input;
    std::string steps;
    while (at->is_object() && at->size() == 1 && at->contains(key)) {
        const json &body = *at->begin();
        if (failKeys(body, steps + key, {"left", "right"}))
            return false;
        frame.inputs.push_back(&body["right"]);
        at = &body["left"];
        steps += key + "/left/";
    }
    frame.inputs.push_back(at);
    std::reverse(frame.inputs.begin(), frame.inputs.end());
    return true;
}

bool ExprJsonReader::openAttribute(const json &body, Frame &frame)
{
    frame.op = frame.key == "has" ? Op::Has : Op::Attribute;
    // As in the reference, `has` ignores further keys.
    const auto wrong = wrongKeys(body, {"left", "attr"});
    const bool complete = body.is_object() && body.contains("left") && body.contains("attr");
    if (wrong && !(frame.op == Op::Has && complete))
        return fail(*wrong, frame.key);
    frame.inputs = {&body["left"]};
    const json &attribute = body["attr"];
    if (attribute.is_string()) {
        frame.names.push_back(attribute.get<std::string>());
        return true;
    }
    if (frame.op == Op::Attribute)
        return fail("The attribute's name is expected here, a string.", frame.key, "attr");
    const bool isPath = attribute.is_array() && !attribute.empty() &&
                        std::all_of(attribute.begin(), attribute.end(),
                                    [](const json &name) { return name.is_string(); });
    if (!isPath)
        return fail("The attribute's name is expected here, or an array of names for a path.",
                    frame.key, "attr");
    frame.names = attribute.get<std::vector<std::string>>();
    return true;
}

bool ExprJsonReader::openLike(const json &body, Frame &frame)
{
    if (failKeys(body, frame.key, {"left", "pattern"}))
        return false;
    frame.op = Op::Like;
    frame.inputs = {&body["left"]};
    const json &pattern = body["pattern"];
    bool good = pattern.is_array();
    for (std::size_t i = 0; good && i < pattern.size(); ++i) {
        const json &element = pattern[i];
        const bool single = element.is_object() && element.size() == 1;
        if (element == "Wildcard" ||
            (single && element.contains("Wildcard") && element.begin()->is_null()))
            frame.pattern.parts.emplace_back();
        else if (single && element.contains("Literal") && element.begin()->is_string())
            frame.pattern.parts.back() += element.begin()->get_ref<const std::string &>();
        else
            good = false;
    }
    return good || fail("A pattern is an array of \"Wildcard\" and {\"Literal\": \"…\"}.",
                        frame.key, "pattern");
}

bool ExprJsonReader::openIs(const json &body, Frame &frame)
{
    if (failKeys(body, frame.key, {"left", "entity_type"}, {"in"}))
        return false;
    const json &type = body["entity_type"];
    if (!type.is_string() || !isEntityType(type.get_ref<const std::string &>()))
        return fail("An entity type is expected here, such as \"A::B\".", frame.key, "entity_type");
    frame.names.push_back(type.get<std::string>());
    frame.op = Op::Is;
    frame.inputs = {&body["left"]};
    if (const auto in = body.find("in"); in != body.end() && !in->is_null()) {
        frame.op = Op::IsIn;
        frame.inputs.push_back(&*in);
    }
    return true;
}

bool ExprJsonReader::openList(const json &body, Frame &frame)
{
    if (!body.is_array())
        return fail("An array of expressions is expected here.", frame.key);
    for (const json &element : body)
        frame.inputs.push_back(&element);
    return true;
}

bool ExprJsonReader::openRecord(const json &body, Frame &frame)
{
    if (!body.is_object())
        return fail("An object of expressions is expected here.", frame.key);
    frame.op = Op::Record;
    for (const auto &[name, element] : body.items()) {
        frame.names.push_back(name);
        frame.inputs.push_back(&element);
    }
    return true;
}

bool ExprJsonReader::openCall(const json &body, Frame &frame)
{
    const Function *function = findFunction(frame.key);
    if (!function) {
        static constexpr std::string_view known[] = {"Value", "Var",  "Set",     "Record",
                                                     "has",   "like", "is",      "if-then-else",
                                                     "neg",   "in",   "decimal", "datetime"};
        const std::string hint = didYouMean(frame.key, known);
        return fail("There is no operator or extension function " + cedar::quoted(frame.key) + '.' +
                    (hint.empty() ? "" : ' ' + hint));
    }
    frame.op = Op::Call;
    frame.function = *function;
    if (!openList(body, frame))
        return false;
    if (frame.inputs.empty() && functionInfo(*function).isMethod)
        return fail("The method " + std::string(frame.key) + " needs a receiver.", frame.key);
    return true;
}

NodeId ExprJsonReader::build(const Frame &frame)
{
    const auto &operands = frame.operands;
    switch (frame.op) {
    case Op::If:
        return m_builder.ifThenElse(operands[0], operands[1], operands[2]);
    case Op::Attribute:
        return m_builder.attribute(operands[0], frame.names[0]);
    case Op::Has:
        return m_builder.has(operands[0], frame.names);
    case Op::Like:
        return m_builder.like(operands[0], frame.pattern);
    case Op::Is:
        return m_builder.is(operands[0], frame.names[0]);
    case Op::IsIn:
        return m_builder.isIn(operands[0], frame.names[0], operands[1]);
    case Op::Record:
        return m_builder.record(frame.names, operands);
    case Op::Call:
        return m_builder.call(frame.function, operands);
    default:
        return m_builder.node(frame.op, operands);
    }
}

} // namespace bailiwick::cedar
