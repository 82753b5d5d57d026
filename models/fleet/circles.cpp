// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/circles.h"

#include <unordered_map>

namespace bailiwick::fleet {

namespace {

enum Mark : std::uint8_t { New, OnPath, Done };

// `Marks`: by row, all New at first.
template<typename Marks>
class CircleSearch
{
public:
    CircleSearch(const Table<Resource> &resources, Marks marks)
        : m_resources(resources)
        , m_marks(std::move(marks))
    {
    }

    void goUpFrom(std::size_t at)
    {
        m_path.clear();
        while (m_marks[at] == New) {
            m_marks[at] = OnPath;
            m_path.push_back(at);
            const auto parent = m_resources.indexOf(m_resources.at(at).parent);
            if (!parent)
                break;
            at = *parent;
            if (m_marks[at] == OnPath) // rows stand in order of ids
                m_found.push_back(
                    *std::min_element(std::find(m_path.begin(), m_path.end(), at), m_path.end()));
        }
        for (const std::size_t row : m_path)
            m_marks[row] = Done;
    }

    std::vector<Id> take()
    {
        std::sort(m_found.begin(), m_found.end());
        std::vector<Id> ids;
        ids.reserve(m_found.size());
        for (const std::size_t row : m_found)
            ids.push_back(m_resources.at(row).id);
        return ids;
    }

private:
    const Table<Resource> &m_resources;
    Marks m_marks;
    std::vector<std::size_t> m_path;
    std::vector<std::size_t> m_found;
};

} // namespace

std::vector<Id> circles(const Table<Resource> &resources)
{
    CircleSearch search(resources, std::vector<Mark>(resources.size(), New));
    for (std::size_t row = 0; row < resources.size(); ++row)
        search.goUpFrom(row);
    return search.take();
}

std::vector<Id> circlesAbove(const Table<Resource> &resources, std::span<const Id> starts)
{
    CircleSearch search(resources, std::unordered_map<std::size_t, Mark>());
    for (const Id id : starts) {
        if (const auto row = resources.indexOf(id))
            search.goUpFrom(*row);
    }
    return search.take();
}

} // namespace bailiwick::fleet
