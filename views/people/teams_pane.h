// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/team_model.h"
#include "views/people/table_pane.h"

namespace bailiwick::widgets {
class ActionRegistry;
}

namespace bailiwick::views {

class TeamDialog;

/// The teams that the viewer may see: made, changed and disbanded as steps of the draft. GUI
/// thread.
class TeamsPane : public TablePane
{
    Q_OBJECT
public:
    explicit TeamsPane(QWidget *parent = nullptr);
    ~TeamsPane() override;

    /// "teams.add".
    void addActions(widgets::ActionRegistry &registry);
    /// Each says why not, then answers null.
    TeamDialog *add();
    TeamDialog *edit();
    /// Asks, saying what falls with it; says why not.
    void disband();
    items::TeamModel &model() { return *m_model; }

protected:
    void filter(const QString &text) override;
    QString counted(int rows) const override;
    void updateButtons(bool editable) override;

private:
    TeamsPane(items::TeamModel *model, QWidget *parent);
    TeamDialog *open(const fleet::Team &team, const std::vector<fleet::Id> &organizations);
    std::vector<fleet::Id> organizationsOfAuthor() const;

    items::TeamModel *m_model; // the pane's
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_disband;
};

} // namespace bailiwick::views
