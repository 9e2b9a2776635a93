import { describeConvergence } from './convergence/describeConvergence.ts';

describeConvergence('adjacency');
