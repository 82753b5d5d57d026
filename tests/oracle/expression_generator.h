// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random.h"
#include "reach.h"
#include "value_generator.h"

#include <set>

namespace bailiwick::oracle {

// Conditions that use every operator, method and literal of the language. They are well typed for
// one setting but for a controlled share, so that validation fails and evaluation errs often
// enough, and succeeds often enough.
class ExpressionGenerator
{
public:
    ExpressionGenerator(Random &random, const SchemaModel &schema, ValueGenerator &values)
        : m_random(random)
        , m_schema(schema)
        , m_values(values)
    {
    }
    // `faults`: percent of the places where something of a wrong type, an attribute without its
    // test, or a broken literal stands.
    Term condition(const Setting &setting, unsigned faults, int depth);

private:
    Term boolean(int depth);
    Term comparison(int depth);
    Term guarded(int depth);
    Term membership(int depth);
    // Something boolean about `x`.
    Term about(const ModelType &type, Term x, int depth);
    Term aboutEntity(const ModelType &type, Term x, int depth);
    Term aboutSet(const ModelType &type, Term x, int depth);
    Term aboutExtension(const ModelType &type, Term x, int depth);

    Term value(const ModelType &type, int depth);
    Term compound(const ModelType &type, int depth);
    Term leaf(const ModelType &type, int depth);
    Term constant(const ModelType &type, int depth);
    Term longValue(int depth);
    Term datetimeValue(int depth);
    Term durationValue(int depth);
    Term recordConstant(const ModelType &type, int depth);
    Term conditional(const ModelType &type, int depth);
    Term number();
    Term pattern();

    ModelType someType();
    std::string someEntityType();
    bool fault() { return m_random.percent(m_faults); }
    bool allowed(const Reach &reach) const;

    Random &m_random;
    const SchemaModel &m_schema;
    ValueGenerator &m_values;
    std::vector<Reach> m_reach;
    std::set<std::string> m_tested; // keys of the tests that stand before
    unsigned m_faults = 0;
};

} // namespace bailiwick::oracle
