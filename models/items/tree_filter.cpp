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

std::vector<access::Position> outermost(const access::Tree &tree,
                                        const std::optional<access::IntervalSet> &set)
{
    if (!set)
        return {tree.roots().begin(), tree.roots().end()};
    std::vector<access::Position> roots;
    for (const access::Interval &interval : set->intervals()) {
        // The nodes that begin a subtree inside the interval; their parents lie before it.
        for (access::Position p = interval.low; p < interval.high; p = tree.subtree(p).high) {
            const std::optional<access::Position> parent = tree.parent(p);
            if (!parent || !set->contains(*parent))
                roots.push_back(p);
        }
    }
    return roots;
}

} // namespace bailiwick::items
