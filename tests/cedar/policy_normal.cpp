// SPDX-License-Identifier: Apache-2.0
#include "policy_normal.h"

#include <algorithm>
#include <map>

namespace bailiwick::tests {

using namespace cedar;

namespace {

class Normalizer
{
public:
    explicit Normalizer(const Expr &expr)
        : m_expr(expr)
    {
    }
    Expr run()
    {
        const NodeId root = node(m_expr.root());
        return m_builder.finish(root);
    }

private:
    std::vector<NodeId> all(NodeId id)
    {
        std::vector<NodeId> out;
        for (const NodeId operand : m_expr.operands(id))
            out.push_back(node(operand));
        return out;
    }

    NodeId chain(NodeId id)
    {
        std::vector<NodeId> operands; // last first
        NodeId at = id;
        for (;;) {
            const auto here = m_expr.operands(at);
            for (std::size_t i = here.size(); i-- > 1;)
                operands.push_back(node(here[i]));
            at = here[0];
            if (m_expr.op(at) != m_expr.op(id))
                break;
        }
        operands.push_back(node(at));
        std::reverse(operands.begin(), operands.end());
        return m_builder.node(m_expr.op(id), operands);
    }

    NodeId record(NodeId id)
    {
        std::map<std::string, NodeId> fields;
        for (std::size_t i = 0; i < m_expr.operands(id).size(); ++i)
            fields[m_expr.names(id)[i].text] = node(m_expr.operands(id)[i]);
        std::vector<std::string> keys;
        std::vector<NodeId> values;
        for (const auto &[key, value] : fields) {
            keys.push_back(key);
            values.push_back(value);
        }
        return m_builder.record(keys, values);
    }

    NodeId node(NodeId id)
    {
        switch (m_expr.op(id)) {
        case Op::Literal:
        case Op::Variable:
            return m_builder.copy(m_expr, id);
        case Op::And:
        case Op::Or:
            return chain(id);
        case Op::Record:
            return record(id);
        case Op::Attribute:
            return m_builder.attribute(all(id)[0], m_expr.names(id)[0].text);
        case Op::Has: {
            std::vector<std::string> path;
            for (const Name &name : m_expr.names(id))
                path.push_back(name.text);
            return m_builder.has(all(id)[0], path);
        }
        case Op::Like:
            return m_builder.like(all(id)[0], m_expr.pattern(id));
        case Op::Is:
            return m_builder.is(all(id)[0], m_expr.names(id)[0].text);
        case Op::IsIn: {
            const auto operands = all(id);
            return m_builder.isIn(operands[0], m_expr.names(id)[0].text, operands[1]);
        }
        case Op::Call:
            return m_builder.call(m_expr.function(id), all(id));
        default:
            return m_builder.node(m_expr.op(id), all(id));
        }
    }

    const Expr &m_expr;
    ExprBuilder m_builder;
};

} // namespace

Policy normal(Policy policy)
{
    std::sort(policy.annotations.begin(), policy.annotations.end(),
              [](const Annotation &a, const Annotation &b) { return a.key < b.key; });
    for (Condition &condition : policy.conditions)
        condition.body = Normalizer(condition.body).run();
    return policy;
}

} // namespace bailiwick::tests
