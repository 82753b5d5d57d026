// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/principal_choice_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace bailiwick::widgets {
class FilterLine;
}

namespace bailiwick::views {

/// Ticks people, teams or end users, one or a set of one kind: which kind, a filter, the list with
/// the ticked ones first. By keyboard: Down goes from the filter into the list, Space ticks. GUI
/// thread.
class PrincipalPicker : public QWidget
{
    Q_OBJECT
public:
    explicit PrincipalPicker(const fleet::State &state, QWidget *parent = nullptr);

    /// `single`: exactly one.
    void setChosen(fleet::PrincipalKind kind, const std::vector<fleet::Id> &chosen, bool single);
    fleet::PrincipalKind kind() const { return m_model.kind(); }
    std::vector<fleet::Id> chosen() const { return m_model.chosen(); }
    items::PrincipalChoiceModel &model() { return m_model; }

Q_SIGNALS:
    void changed();

private:
    void describe();

    fleet::State m_state;
    items::PrincipalChoiceModel m_model;
    QComboBox *m_kind;
    widgets::FilterLine *m_filter;
    QTableView *m_table;
    QLabel *m_note;
    bool m_single = false;
};

} // namespace bailiwick::views
