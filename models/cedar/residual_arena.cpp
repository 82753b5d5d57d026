// SPDX-License-Identifier: Apache-2.0
// Storing, finding and computing nodes; what is known of them is in residual_rules.cpp.
#include "models/cedar/residual_arena.h"

#include "models/cedar/machine.h"
#include "models/cedar/value_expr.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

void mix(std::size_t &hash, std::size_t more)
{
    hash = (hash ^ more) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
}

std::size_t hashOf(const NodeSpec &spec)
{
    std::size_t hash = static_cast<std::size_t>(spec.op) * 64 + spec.detail;
    for (const NodeId operand : spec.operands)
        mix(hash, operand);
    for (const Name &name : spec.names)
        mix(hash, name.hash);
    if (spec.pattern) {
        for (const std::string &part : spec.pattern->parts)
            mix(hash, std::hash<std::string>{}(part));
    }
    return hash;
}

// A literal that is worth looking for: hashing and comparing must not cost more than its use.
bool isSmall(const Value &value)
{
    constexpr std::size_t most = 32;
    return value.isSet() ? value.elements().size() <= most : !value.isRecord();
}

bool stopsEarly(Op op)
{
    return op == Op::If || op == Op::And || op == Op::Or;
}

} // namespace

ResidualArena::ResidualArena(const PartialRequest &request, const PartialEntities &entities,
                             const Schema *schema)
    : m_request(request)
    , m_entities(entities)
    , m_schema(schema)
    , m_store(request, entities)
    , m_data(std::make_shared<ExprData>())
    , m_expr(exprOver(m_data, 0))
{
}

NodeId ResidualArena::append(const NodeSpec &spec, std::uint32_t payload)
{
    ExprNode node;
    node.op = spec.op;
    node.detail = spec.detail;
    node.firstOperand = static_cast<std::uint32_t>(m_data->operands.size());
    node.operandCount = static_cast<std::uint32_t>(spec.operands.size());
    node.payload = payload;
    if (spec.pattern) {
        node.payload = static_cast<std::uint32_t>(m_data->patterns.size());
        m_data->patterns.push_back(*spec.pattern);
    } else if (!spec.names.empty()) {
        node.payload = static_cast<std::uint32_t>(m_data->names.size());
        node.nameCount = static_cast<std::uint32_t>(spec.names.size());
        m_data->names.insert(m_data->names.end(), spec.names.begin(), spec.names.end());
    }
    for (const NodeId operand : spec.operands)
        node.height = std::max(node.height, m_data->nodes[operand].height + 1);
    m_data->operands.insert(m_data->operands.end(), spec.operands.begin(), spec.operands.end());
    m_data->nodes.push_back(node);
    const auto id = static_cast<NodeId>(m_data->nodes.size() - 1);
    m_facts.emplace_back().result = id;
    return id;
}

NodeId ResidualArena::literal(const Value &value)
{
    std::size_t hash = 0;
    if (isSmall(value)) {
        hash = value.hash();
        const auto [first, last] = m_index.equal_range(hash);
        for (auto each = first; each != last; ++each) {
            if (op(each->second) == Op::Literal && this->value(each->second) == value)
                return each->second;
        }
    }
    const NodeId id = append({Op::Literal, {}}, static_cast<std::uint32_t>(m_data->values.size()));
    m_data->values.push_back(value.owned());
    if (isSmall(value))
        m_index.emplace(hash, id);
    Facts &facts = m_facts[id];
    facts.state = Facts::State::Known;
    facts.shape = Shape::of(value);
    facts.shape.exists = value.isEntity() && m_store.exists(value.asEntity());
    return id;
}

std::optional<NodeId> ResidualArena::lookUp(const NodeSpec &spec, std::size_t hash) const
{
    const auto [first, last] = m_index.equal_range(hash);
    for (auto each = first; each != last; ++each) {
        const NodeId id = each->second;
        const ExprNode &node = m_data->nodes[id];
        const auto mine = m_data->operandsOf(node);
        const auto myNames = m_data->namesOf(node);
        if (node.op == spec.op && node.op != Op::Literal && node.detail == spec.detail &&
            std::equal(mine.begin(), mine.end(), spec.operands.begin(), spec.operands.end()) &&
            std::equal(myNames.begin(), myNames.end(), spec.names.begin(), spec.names.end()) &&
            (!spec.pattern || m_data->patterns[node.payload] == *spec.pattern))
            return id;
    }
    return std::nullopt;
}

std::optional<NodeId> ResidualArena::find(Op op, std::initializer_list<NodeId> operands) const
{
    const NodeSpec spec{op, std::span(operands.begin(), operands.size())};
    return lookUp(spec, hashOf(spec));
}

bool ResidualArena::areKnown(std::span<const NodeId> nodes) const
{
    return std::all_of(nodes.begin(), nodes.end(), [this](NodeId node) { return isKnown(node); });
}

// The operand that is evaluated in any case and must err.
std::optional<NodeId> ResidualArena::erringOperand(const NodeSpec &spec) const
{
    const bool firstOnly = stopsEarly(spec.op) || spec.op == Op::IsIn;
    const auto sure = firstOnly ? spec.operands.first(1) : spec.operands;
    const auto found =
        std::find_if(sure.begin(), sure.end(), [this](NodeId node) { return isError(node); });
    return found == sure.end() ? std::nullopt : std::optional(*found);
}

NodeId ResidualArena::add(const NodeSpec &spec)
{
    if (const auto error = erringOperand(spec))
        return *error;
    const std::size_t hash = hashOf(spec);
    if (const auto known = lookUp(spec, hash))
        return facts(*known).result;
    const NodeId id = append(spec, ExprNode::none);
    m_index.emplace(hash, id);
    const bool computable =
        !stopsEarly(spec.op) && spec.op != Op::Variable && areKnown(spec.operands);
    if (computable) {
        if (const auto result = compute(id)) {
            m_facts[id].result = *result;
            return *result;
        }
    }
    judge(id);
    return id;
}

// Null: it asks for what is not known.
std::optional<NodeId> ResidualArena::compute(NodeId id)
{
    static const Request nobody; // no variable is among the operands
    m_store.reset();
    Machine machine(nobody, m_store);
    Value out;
    const bool good = machine.runNode(m_expr, id, out);
    // In a membership a guess is a "no"; another ancestor can make it true all the same.
    const bool sureMember = good && op(id) == Op::In && out.asBool();
    if (m_store.guessed() && !sureMember)
        return std::nullopt;
    if (good)
        return literal(out);
    m_facts[id].state = Facts::State::Error;
    m_facts[id].errs = true;
    m_facts[id].shape = Shape::of(KindSet{0});
    return id;
}

EvalError ResidualArena::error(NodeId id)
{
    if (areKnown(operands(id))) {
        static const Request nobody;
        m_store.reset();
        Machine machine(nobody, m_store);
        Value out;
        if (!machine.runNode(m_expr, id, out) && !m_store.guessed())
            return machine.error();
    }
    return {EvalErrorKind::Type, shown(m_expr, id) +
                                     " has no value whatever the unknown parts are: an operand "
                                     "has the wrong type or lacks the attribute or tag. Validate "
                                     "policies and data against the schema."};
}

std::optional<Expr> ResidualArena::expr(NodeId root) const
{
    // As in ExprBuilder::copy: one sweep down marks what is reached, one up writes it.
    std::vector<bool> reached(root + std::size_t{1});
    reached[root] = true;
    for (NodeId id = root + 1; id-- > 0;) {
        if (reached[id]) {
            for (const NodeId operand : operands(id))
                reached[operand] = true;
        }
    }
    ExprBuilder builder;
    std::vector<NodeId> written(reached.size());
    std::vector<NodeId> parts;
    for (NodeId id = 0; id <= root; ++id) {
        if (!reached[id])
            continue;
        parts.clear();
        for (const NodeId operand : operands(id))
            parts.push_back(written[operand]);
        std::vector<std::string> texts;
        for (const Name &name : names(id))
            texts.push_back(name.text);
        switch (op(id)) {
        case Op::Literal: {
            const auto value = addValue(builder, this->value(id));
            if (!value)
                return std::nullopt;
            written[id] = *value;
            break;
        }
        case Op::Variable:
            written[id] = builder.variable(m_expr.variable(id));
            break;
        case Op::Attribute:
            written[id] = builder.attribute(parts[0], texts[0]);
            break;
        case Op::Has:
            written[id] = builder.has(parts[0], texts);
            break;
        case Op::Like:
            written[id] = builder.like(parts[0], m_expr.pattern(id));
            break;
        case Op::Is:
            written[id] = builder.is(parts[0], texts[0]);
            break;
        case Op::IsIn:
            written[id] = builder.isIn(parts[0], texts[0], parts[1]);
            break;
        case Op::Record:
            written[id] = builder.record(texts, parts);
            break;
        case Op::Call:
            written[id] = builder.call(m_expr.function(id), parts);
            break;
        default:
            written[id] = builder.node(op(id), parts);
        }
    }
    if (builder.height(written[root]) > Limits::maxHeight)
        return std::nullopt;
    return builder.finish(written[root]);
}

} // namespace bailiwick::cedar
