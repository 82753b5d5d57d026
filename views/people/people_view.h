// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/people_model.h"
#include "views/people/table_pane.h"

class QComboBox;

namespace bailiwick::widgets {
class ActionRegistry;
}

namespace bailiwick::views {

/// Everybody the viewer may see, with organization, teams, roles and state; from here one looks at
/// the fleet as a person sees it, or at their roles; disables them, or lets them leave with all
/// that falls with it, as a step of the draft. GUI thread.
class PeopleView : public TablePane
{
    Q_OBJECT
public:
    explicit PeopleView(QWidget *parent = nullptr);
    ~PeopleView() override;

    /// "people.disable", "people.leave".
    void addActions(widgets::ActionRegistry &registry);
    /// Disables the current person, or enables them again; says why not.
    void toggleDisabled();
    /// Asks, saying what falls with it, then lets the current person leave; says why not.
    void leave();
    void reveal(fleet::Id membership);
    std::optional<fleet::PrincipalRef> current() const;
    items::PeopleModel &model() { return *m_model; }

Q_SIGNALS:
    /// "See the fleet as this person".
    void showFleetAs(const bailiwick::fleet::PrincipalRef &principal);

protected:
    void filter(const QString &text) override;
    void draftChanged() override;
    QString counted(int rows) const override;
    void updateButtons(bool editable) override;

private:
    PeopleView(items::PeopleModel *model, QWidget *parent);
    void setUpTable();
    // What stands against an act on the current person; empty: nothing.
    QString problem(bool leaving) const;

    items::PeopleModel *m_model; // the pane's
    QComboBox *m_organizations;
    QPushButton *m_seeAs;
    QPushButton *m_disable;
    QPushButton *m_leave;
};

} // namespace bailiwick::views
