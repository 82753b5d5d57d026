// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/expr_data.h"
#include "models/cedar/extension.h"

#include <algorithm>

namespace bailiwick::cedar {

ExprBuilder::ExprBuilder()
    : m_data(std::make_unique<ExprData>())
{
}
ExprBuilder::~ExprBuilder() = default;
ExprBuilder::ExprBuilder(ExprBuilder &&) noexcept = default;
ExprBuilder &ExprBuilder::operator=(ExprBuilder &&) noexcept = default;

NodeId ExprBuilder::add(Op op, std::span<const NodeId> operands)
{
    ExprNode node;
    node.op = op;
    node.firstOperand = static_cast<std::uint32_t>(m_data->operands.size());
    node.operandCount = static_cast<std::uint32_t>(operands.size());
    node.sourceOffset = m_offset;
    for (const NodeId operand : operands)
        node.height = std::max(node.height, height(operand) + 1);
    m_data->operands.insert(m_data->operands.end(), operands.begin(), operands.end());
    m_data->nodes.push_back(node);
    return static_cast<NodeId>(m_data->nodes.size() - 1);
}

void ExprBuilder::setNames(NodeId node, std::span<const std::string> names)
{
    m_data->nodes[node].payload = static_cast<std::uint32_t>(m_data->names.size());
    m_data->nodes[node].nameCount = static_cast<std::uint32_t>(names.size());
    for (const std::string &name : names)
        m_data->names.emplace_back(name);
}

const Value *ExprBuilder::constantOperand(NodeId operand) const
{
    const ExprNode &node = m_data->nodes[operand];
    return node.op == Op::Literal ? &m_data->values[node.payload] : m_data->constantOf(node);
}

// Sets and records of constants, and constructors of extension values that do not fail, are
// computed here, once, instead of at every evaluation.
void ExprBuilder::fold(NodeId id)
{
    ExprNode &node = m_data->nodes[id];
    const auto operands = m_data->operandsOf(node);
    if (!std::all_of(operands.begin(), operands.end(),
                     [this](NodeId operand) { return constantOperand(operand) != nullptr; }))
        return;
    Value value;
    if (node.op == Op::Set) {
        std::vector<Value> elements;
        for (const NodeId operand : operands)
            elements.push_back(*constantOperand(operand));
        value = Value::set(std::move(elements));
    } else if (node.op == Op::Call) {
        const auto function = static_cast<Function>(node.detail);
        if (functionInfo(function).isMethod || operands.size() != 1)
            return;
        CallResult result = callFunction(function, std::span(constantOperand(operands[0]), 1));
        if (!result.value)
            return; // the error belongs to the evaluation
        value = std::move(*result.value);
    } else {
        std::vector<RecordField> fields;
        for (std::size_t i = 0; i < operands.size(); ++i)
            fields.emplace_back(m_data->namesOf(node)[i].text, *constantOperand(operands[i]));
        value = Value::record(std::move(fields));
    }
    node.constant = static_cast<std::uint32_t>(m_data->values.size());
    m_data->values.push_back(std::move(value));
}

NodeId ExprBuilder::literal(const Value &value)
{
    const NodeId id = add(Op::Literal, {});
    m_data->nodes[id].payload = static_cast<std::uint32_t>(m_data->values.size());
    m_data->values.push_back(value.owned());
    return id;
}

NodeId ExprBuilder::variable(Variable variable)
{
    const NodeId id = add(Op::Variable, {});
    m_data->nodes[id].detail = static_cast<std::uint8_t>(variable);
    return id;
}

NodeId ExprBuilder::node(Op op, std::span<const NodeId> operands)
{
    const NodeId id = add(op, operands);
    if (op == Op::Set)
        fold(id);
    return id;
}

NodeId ExprBuilder::binary(Op op, NodeId left, NodeId right)
{
    const NodeId operands[] = {left, right};
    return node(op, operands);
}

NodeId ExprBuilder::ifThenElse(NodeId condition, NodeId then, NodeId otherwise)
{
    const NodeId operands[] = {condition, then, otherwise};
    return node(Op::If, operands);
}

NodeId ExprBuilder::attribute(NodeId x, std::string_view name)
{
    const NodeId id = unary(Op::Attribute, x);
    const std::string text(name);
    setNames(id, std::span(&text, 1));
    return id;
}

NodeId ExprBuilder::has(NodeId x, std::span<const std::string> path)
{
    const NodeId id = unary(Op::Has, x);
    setNames(id, path);
    return id;
}

NodeId ExprBuilder::like(NodeId x, Pattern pattern)
{
    const NodeId id = unary(Op::Like, x);
    m_data->nodes[id].payload = static_cast<std::uint32_t>(m_data->patterns.size());
    m_data->patterns.push_back(std::move(pattern));
    return id;
}

NodeId ExprBuilder::is(NodeId x, std::string_view type)
{
    const NodeId id = unary(Op::Is, x);
    const std::string text(type);
    setNames(id, std::span(&text, 1));
    return id;
}

NodeId ExprBuilder::isIn(NodeId x, std::string_view type, NodeId ancestor)
{
    const NodeId id = binary(Op::IsIn, x, ancestor);
    const std::string text(type);
    setNames(id, std::span(&text, 1));
    return id;
}

NodeId ExprBuilder::record(std::span<const std::string> keys, std::span<const NodeId> values)
{
    const NodeId id = add(Op::Record, values);
    setNames(id, keys);
    fold(id);
    return id;
}

NodeId ExprBuilder::call(Function function, std::span<const NodeId> operands)
{
    const NodeId id = add(Op::Call, operands);
    m_data->nodes[id].detail = static_cast<std::uint8_t>(function);
    fold(id);
    return id;
}

NodeId ExprBuilder::copy(const Expr &from, NodeId root)
{
    const ExprData &source = dataOf(from);
    // Operands come before their nodes: one sweep down marks what is reached, one up copies it.
    std::vector<bool> reached(root + std::size_t{1});
    reached[root] = true;
    for (NodeId id = root + 1; id-- > 0;) {
        if (reached[id]) {
            for (const NodeId operand : source.operandsOf(source.nodes[id]))
                reached[operand] = true;
        }
    }
    std::vector<NodeId> copied(reached.size());
    std::vector<NodeId> operands;
    for (NodeId id = 0; id <= root; ++id) {
        if (!reached[id])
            continue;
        const ExprNode &node = source.nodes[id];
        operands.clear();
        for (const NodeId operand : source.operandsOf(node))
            operands.push_back(copied[operand]);
        const NodeId mine = copied[id] = add(node.op, operands);
        m_data->nodes[mine].detail = node.detail;
        if (node.op == Op::Literal) {
            m_data->nodes[mine].payload = static_cast<std::uint32_t>(m_data->values.size());
            m_data->values.push_back(source.values[node.payload]);
        } else if (node.op == Op::Like) {
            m_data->nodes[mine].payload = static_cast<std::uint32_t>(m_data->patterns.size());
            m_data->patterns.push_back(source.patterns[node.payload]);
        } else if (node.nameCount > 0) {
            m_data->nodes[mine].payload = static_cast<std::uint32_t>(m_data->names.size());
            m_data->nodes[mine].nameCount = node.nameCount;
            for (const Name &name : source.namesOf(node))
                m_data->names.push_back(name);
        }
        if (const Value *constant = source.constantOf(node)) {
            m_data->nodes[mine].constant = static_cast<std::uint32_t>(m_data->values.size());
            m_data->values.push_back(*constant);
        }
    }
    return copied[root];
}

std::uint32_t ExprBuilder::height(NodeId node) const
{
    return m_data->nodes[node].height;
}

Expr ExprBuilder::finish(NodeId root)
{
    std::shared_ptr<const ExprData> data(std::move(m_data));
    m_data = std::make_unique<ExprData>();
    return Expr(std::move(data), root);
}

} // namespace bailiwick::cedar
