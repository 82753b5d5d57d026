// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/statement_cost.h"

#include "models/store/sqlite/statement_words.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace bailiwick::store {

namespace {

std::size_t closing(const std::vector<Word> &list, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < list.size(); ++i) {
        if (list[i].kind == Word::Open)
            ++depth;
        if (list[i].kind == Word::Close && --depth == 0)
            return i;
    }
    return list.size();
}

struct Named
{
    std::string name;
    std::size_t begin = 0; // of its body
    std::size_t end = 0;
};

// name [(columns)] AS [NOT] [MATERIALIZED] ( … )
std::vector<Named> namedSelects(const std::vector<Word> &list)
{
    std::vector<Named> result;
    for (std::size_t i = 1; i + 1 < list.size(); ++i) {
        if (list[i].kind != Word::Name || list[i].text != "as")
            continue;
        std::size_t open = i + 1;
        while (open < list.size() && list[open].kind == Word::Name &&
               (list[open].text == "not" || list[open].text == "materialized"))
            ++open;
        if (open >= list.size() || list[open].kind != Word::Open)
            continue;
        std::size_t name = i - 1;
        if (list[name].kind == Word::Close) {
            int depth = 0;
            while (name > 0) {
                if (list[name].kind == Word::Close)
                    ++depth;
                if (list[name].kind == Word::Open && --depth == 0)
                    break;
                --name;
            }
            if (name == 0)
                continue;
            --name;
        }
        if (list[name].kind == Word::Name)
            result.push_back({list[name].text, open, closing(list, open)});
    }
    return result;
}

} // namespace

double expandedSelects(std::string_view sql)
{
    const std::vector<Word> list = statementWords(sql);
    const std::vector<Named> named = namedSelects(list);
    std::map<std::string, double> weights;
    const auto weigh = [&](std::size_t begin, std::size_t end, const std::string &self) {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i) {
            // "a.b" names no WITH: neither a schema's table nor a column is one.
            if (list[i].kind != Word::Name || (i > 0 && list[i - 1].kind == Word::Dot) ||
                (i + 1 < list.size() && list[i + 1].kind == Word::Dot))
                continue;
            if (list[i].text == "select" || list[i].text == "values")
                sum += 1;
            if (const auto known = weights.find(list[i].text);
                known != weights.end() && list[i].text != self)
                sum += known->second;
        }
        return sum;
    };
    for (const Named &entry : named)
        weights[entry.name] = 1;
    // As many rounds as names bring every chain to its end; names that name each other in a circle
    // grow without end and are over any bound.
    for (std::size_t round = 0; round < named.size(); ++round) {
        bool changed = false;
        std::map<std::string, double> next;
        for (const Named &entry : named)
            next[entry.name] =
                std::max(next[entry.name], weigh(entry.begin, entry.end, entry.name));
        changed = next != weights;
        weights = std::move(next);
        if (!changed)
            break;
    }
    return weigh(0, list.size(), {});
}

} // namespace bailiwick::store
