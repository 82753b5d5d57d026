// SPDX-License-Identifier: Apache-2.0
#include "models/items/tree_filter.h"

#include <algorithm>

namespace bailiwick::items {

namespace {

QString textOf(const fleet::Resource &resource)
{
    QString text = QString::fromStdString(resource.name);
    for (const std::string_view name : {std::string_view("serial"), std::string_view("model")}) {
        const auto found = resource.attributes.find(name);
        if (found == resource.attributes.end())
            continue;
        if (const auto *value = std::get_if<std::string>(&found->second))
            text += QLatin1Char('\n') + QString::fromStdString(*value);
    }
    return text;
}

} // namespace

bool matches(const fleet::Resource &resource, const QStringList &words)
{
    const QString text = textOf(resource);
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

std::optional<FilteredTree> filterTree(const access::Tree &tree,
                                       const std::optional<access::IntervalSet> &visible,
                                       const QStringList &words, const std::atomic<bool> &cancelled)
{
    const access::IntervalSet all = visible ? *visible : access::IntervalSet(tree.all());
    FilteredTree result;
    std::vector<access::Interval> shown;
    for (const access::Interval &interval : all.intervals()) {
        for (access::Position p = interval.low; p < interval.high; ++p) {
            if ((p & 0xfffU) == 0 && cancelled.load(std::memory_order_relaxed))
                return std::nullopt;
            if (!matches(tree.resource(p), words))
                continue;
            result.matches.push_back(p);
            shown.push_back(tree.subtree(p));
            tree.forEachUpwards(p, [&](access::Position above) {
                shown.push_back({above, above + 1});
            });
        }
    }
    result.shown = access::IntervalSet::fromIntervals(std::move(shown));
    return result;
}

OutermostNodes::OutermostNodes(const access::Tree &tree, access::IntervalSet set)
    : m_set(std::move(set))
{
    if (!m_set.isEmpty())
        findFrom(tree, m_set.intervals().front().low);
}

void OutermostNodes::advance(const access::Tree &tree)
{
    if (m_next)
        findFrom(tree, tree.subtree(*m_next).high);
}

// Looks at the nodes that begin a subtree inside an interval: parents of others lie in it.
void OutermostNodes::findFrom(const access::Tree &tree, access::Position position)
{
    m_next.reset();
    const auto intervals = m_set.intervals();
    while (m_interval < intervals.size()) {
        for (; position < intervals[m_interval].high; position = tree.subtree(position).high) {
            const std::optional<access::Position> parent = tree.parent(position);
            if (!parent || !m_set.contains(*parent)) {
                m_next = position;
                return;
            }
        }
        if (++m_interval < intervals.size())
            position = intervals[m_interval].low;
    }
}

} // namespace bailiwick::items
