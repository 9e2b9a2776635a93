export { describeConnector, type DescribeConnectorOptions } from '../testing/describeConnector.js';
