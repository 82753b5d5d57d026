// SPDX-License-Identifier: Apache-2.0
#include "views/policy/names_menu.h"

#include "models/fleet/policy_check.h"
#include "models/fleet/policy_text.h"
#include "models/items/labels.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace bailiwick::policy {

namespace labels = items::labels;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::policy::NamesMenu)
};

struct Entry
{
    QString label;
    QString cedar;
};

QString uid(std::string_view type, const std::string &id)
{
    return QString::fromStdString(std::string(type) + "::\"" + id + "\"");
}

void addMenu(QMenu &menu, const QString &title, std::vector<Entry> entries,
             const std::function<void(const QString &)> &chosen)
{
    if (entries.empty())
        return;
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.label.compare(b.label, Qt::CaseInsensitive) < 0;
    });
    QMenu *part = menu.addMenu(title);
    part->setStyleSheet(QStringLiteral("QMenu { menu-scrollable: 1; }"));
    for (const Entry &entry : entries) {
        QString label = entry.label;
        part->addAction(label.replace(u'&', QStringLiteral("&&")), part,
                        [chosen, cedar = entry.cedar] { chosen(cedar); });
    }
}

template<typename T>
std::vector<Entry> entriesOf(const fleet::State &state, std::string_view type)
{
    std::vector<Entry> entries;
    for (const T &row : state.table<T>()) {
        QString label = QString::fromStdString(row.name);
        if constexpr (requires { row.organization; })
            label += QStringLiteral(" (%1)").arg(labels::organization(state, row.organization));
        entries.push_back({label, uid(type, row.id.toString())});
    }
    return entries;
}

QString labelOf(const fleet::State &state, fleet::EntityKind kind, fleet::Id id)
{
    switch (kind) {
    case fleet::EntityKind::Membership:
        return labels::person(state, {fleet::PrincipalKind::Membership, id});
    case fleet::EntityKind::Person:
        return labels::person(state, {fleet::PrincipalKind::Person, id});
    default:
        break;
    }
    const auto entity = state.find(kind, id);
    return entity ? QString::fromStdString(fleet::labelOf(*entity)) : QString();
}

} // namespace

void fillNamesMenu(QMenu &menu, const fleet::State &state,
                   const std::function<void(const QString &)> &chosen)
{
    menu.clear();
    std::vector<Entry> actions;
    for (const fleet::Action &action : state.actions())
        actions.push_back({labels::action(action.name), uid("Action", action.name)});
    addMenu(menu, Text::tr("&Action"), std::move(actions), chosen);
    addMenu(menu, Text::tr("&Organization"), entriesOf<fleet::Organization>(state, "Organization"),
            chosen);
    addMenu(menu, Text::tr("&Team"), entriesOf<fleet::Team>(state, "Team"), chosen);
    addMenu(menu, Text::tr("&Group"), entriesOf<fleet::Group>(state, "Group"), chosen);
    std::vector<Entry> customers;
    for (const fleet::Resource &node : state.resources()) {
        if (node.kind == fleet::ResourceKind::Customer)
            customers.push_back(
                {QString::fromStdString(node.name), uid(cedarType(node.kind), node.id.toString())});
    }
    addMenu(menu, Text::tr("&Customer"), std::move(customers), chosen);
}

QString namesIn(const fleet::State &state, const std::string &text)
{
    const auto policy = fleet::parsedPolicy(text);
    if (!policy)
        return {};
    QStringList names;
    for (const fleet::NamedEntity &named : fleet::entitiesOf(*policy)) {
        const auto kind = fleet::entityKindFromCedarType(named.uid.type());
        const auto id = fleet::Id::fromString(named.uid.id());
        if (!kind || !id)
            continue;
        const QString label = labelOf(state, *kind, *id);
        if (label.isEmpty())
            continue;
        const fleet::Resource *node = state.resources().find(*id);
        const QString name =
            QStringLiteral("%1 “%2”").arg(node ? labels::kindOf(*node) : labels::of(*kind), label);
        if (!names.contains(name))
            names << name;
    }
    return names.join(QStringLiteral(" · "));
}

} // namespace bailiwick::policy
