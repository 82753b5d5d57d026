// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "models/cedar/json_reader.h"

#include <initializer_list>

// Expressions in JSON: the body of a condition. Internal to this folder; see json_policies.h.
namespace bailiwick::cedar {

// Operators whose object is {"left", "right"} or {"arg"}.
struct JsonOperator
{
    std::string_view key;
    Op op;
    bool unary;
};
const JsonOperator *findJsonOperator(std::string_view key);
const JsonOperator *findJsonOperator(Op op);

nlohmann::json exprToJson(const Expr &expr);

// Tests the keys of an object: all of `required`, at most those and `optional`. Gives what is
// wrong.
std::optional<std::string> wrongKeys(const nlohmann::json &object,
                                     std::initializer_list<std::string_view> required,
                                     std::initializer_list<std::string_view> optional = {});

// Reads with a stack of its own: every level is a frame in a vector.
class ExprJsonReader
{
public:
    // `place`: where the expression stands in its document, for errors.
    tl::expected<Expr, JsonError> read(const nlohmann::json &input, std::string place);

private:
    // An operator whose operands are being read.
    struct Frame
    {
        Op op = Op::Literal;
        Function function = Function::Decimal;
        std::string_view key; // in the document
        std::vector<const nlohmann::json *> inputs;
        std::vector<std::string> names; // attributes, keys of a record, an entity type
        Pattern pattern;
        std::vector<NodeId> operands;
    };

    bool open(const nlohmann::json &input);
    bool openOperator(const nlohmann::json &body, Frame &frame);
    bool openChain(const nlohmann::json &input, Frame &frame);
    bool openAttribute(const nlohmann::json &body, Frame &frame);
    bool openLike(const nlohmann::json &body, Frame &frame);
    bool openIs(const nlohmann::json &body, Frame &frame);
    bool openList(const nlohmann::json &body, Frame &frame);
    bool openRecord(const nlohmann::json &body, Frame &frame);
    bool openCall(const nlohmann::json &body, Frame &frame);
    bool variable(const nlohmann::json &body, std::string_view key);
    bool value(const nlohmann::json &input, const JsonPath &path, NodeId &out);
    bool valueCall(const ExtensionCall &call, const JsonPath &path, NodeId &out);
    NodeId build(const Frame &frame);
    bool finish(NodeId node); // hands it to the operator it belongs to

    std::string pointer() const;
    static std::string operandSteps(const Frame &frame, std::size_t index);
    bool fail(std::string message, std::string_view step = {}, std::string_view substep = {});
    bool failKeys(const nlohmann::json &body, std::string_view key,
                  std::initializer_list<std::string_view> required,
                  std::initializer_list<std::string_view> optional = {});

    ExprBuilder m_builder;
    std::string m_place;
    std::vector<Frame> m_open;
    NodeId m_root = 0;
    JsonError m_error;
};

} // namespace bailiwick::cedar
