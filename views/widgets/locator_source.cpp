// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/locator_source.h"

#include "views/widgets/action_registry.h"

namespace bailiwick::widgets {

LocatorSource::LocatorSource(items::LocatorModel &model, ActionRegistry &registry, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_registry(registry)
{
    connect(&registry, &ActionRegistry::changed, this, &LocatorSource::updateCommands);
    updateCommands();
}

PaletteSource::Entry LocatorSource::entryAt(int row) const
{
    const items::LocatorEntry &found = m_model.entryAt(row);
    Entry entry{found.icon,
                found.title,
                found.subtitle,
                m_model.index(row).data(items::StateTextRole).toString(),
                {}};
    if (found.kind == items::LocatorKind::Command)
        entry.command = found.id;
    return entry;
}

void LocatorSource::updateCommands()
{
    std::vector<items::LocatorEntry> commands;
    for (const QAction *action : m_registry.actions()) {
        if (!ActionRegistry::inPalette(action) || !ActionRegistry::isShown(action))
            continue;
        commands.push_back({items::LocatorKind::Command, ActionRegistry::idOf(action),
                            ActionRegistry::plainText(action),
                            ActionRegistry::groupOf(action).remove(u'&'),
                            QStringLiteral("chevron-right")});
    }
    m_model.setCommands(std::move(commands));
}

} // namespace bailiwick::widgets
