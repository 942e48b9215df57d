// The role of an act: named by its id or name, before or behind the people.
import { defineParameter } from './parameter';

export const role = defineParameter({
    usage: '<role>',
    explanation: 'help-parameter-role',
    field: { kind: 'role', label: 'panel-role', placeholder: 'panel-role-placeholder', optional: false },
});
