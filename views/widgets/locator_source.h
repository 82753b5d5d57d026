// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/locator_model.h"
#include "views/widgets/command_palette.h"

namespace bailiwick::widgets {

/// The palette over the replica: a LocatorModel whose commands are the registry's actions. GUI
/// thread.
class LocatorSource : public QObject, public PaletteSource
{
    Q_OBJECT
public:
    /// `model` and `registry` must outlive it.
    LocatorSource(items::LocatorModel &model, ActionRegistry &registry, QObject *parent = nullptr);

    QAbstractItemModel &results() override { return m_model; }
    void setQuery(const QString &query) override { m_model.setQuery(query); }
    bool isBusy() const override { return m_model.isBusy(); }
    Entry entryAt(int row) const override;

private:
    void updateCommands();

    items::LocatorModel &m_model;
    ActionRegistry &m_registry;
};

} // namespace bailiwick::widgets
