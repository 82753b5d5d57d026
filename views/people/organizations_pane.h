// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/organization_model.h"
#include "views/people/table_pane.h"

namespace bailiwick::widgets {
class ActionRegistry;
}

namespace bailiwick::views {

/// The organizations that the viewer may see; the manufacturer adds installer companies and renames
/// organizations, as steps of the draft. Customers come with the nodes they own. GUI thread.
class OrganizationsPane : public TablePane
{
    Q_OBJECT
public:
    explicit OrganizationsPane(QWidget *parent = nullptr);
    ~OrganizationsPane() override;

    /// "organizations.add".
    void addActions(widgets::ActionRegistry &registry);
    /// Asks for the name; says why not.
    void addCompany();
    void rename();
    items::OrganizationModel &model() { return *m_model; }

protected:
    void filter(const QString &text) override;
    QString counted(int rows) const override;
    void updateButtons(bool editable) override;

private:
    OrganizationsPane(items::OrganizationModel *model, QWidget *parent);
    bool mayChange();
    void askName(const QString &title, const QString &text, const QString &before,
                 std::function<void(const QString &)> then);

    items::OrganizationModel *m_model; // the pane's
    QPushButton *m_add;
    QPushButton *m_rename;
};

} // namespace bailiwick::views
